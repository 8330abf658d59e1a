import type { Queries } from "../database/index.ts";
import type { Denial, SiteScopes, UserScopes } from "../scopes/index.ts";
import type { SiteSettings } from "../settings/index.ts";
import type { AdminSession } from "./admin-session.ts";
import type { ApiKey } from "./api-key.ts";
import type { Cookies } from "./cookies.ts";
import type { RateLimit, RateLimits } from "./rate-limit.ts";
import type { User } from "./user.ts";
import type { UserApiKey } from "./user-api-key.ts";

/** Who calls: with a key, with a user's own key, from a browser that is signed in, or nobody. */
export type Caller =
  | { by: "key"; user: User; key: ApiKey; scope: string | null }
  | { by: "user key"; user: User; key: UserApiKey; scope: string | null }
  | { by: "session"; user: User }
  | { by: "nobody"; user: null };

/** Why a caller who presented a key is turned away. */
export type Rejection =
  | { rejected: "credentials" }
  | { rejected: "scopes"; keyId: number; denial: Denial }
  | { rejected: "user" }
  | { rejected: "user scopes"; denial: Denial }
  | { rejected: "client" }
  | { rejected: "rate"; seconds: number; code: string };

/** What authentication looks at. */
export interface Gate {
  database: Queries;
  scopes: SiteScopes;
  userScopes: UserScopes;
  settings: SiteSettings;
  session: AdminSession;
  cookies: Cookies;
  limit: RateLimit;
  userLimits: { minute: RateLimits; day: RateLimits };
  clock(): Date;
}

/** Reads a request header; empty string and absence are told apart, as core does. */
export type HeaderReader = (name: string) => string | undefined;
