import type { Catalogue } from "#catalogue";
import type { AdminSession, Caller, User } from "../auth/index.ts";
import type { Database } from "../database/index.ts";
import type { Answer, Params } from "../http/index.ts";
import type { SiteScopes } from "../scopes/index.ts";

/** What endpoints know of the site. */
export interface Site {
  database: Database;
  scopes: SiteScopes;
  catalogue: Catalogue;
  session: AdminSession;
  clock(): Date;
  randomHex(bytes: number): string;
}

/** A request that authentication has let through. */
export interface Call {
  site: Site;
  caller: Caller;
  /** The acting user; null for strangers. */
  user: User | null;
  /** Body, query and path merged, later ones winning. */
  params: Params;
  /** The `controller#action` that is played. */
  route: string;
  /** Query string as sent, with its question mark. */
  query: string;
}

/** Plays one `controller#action` of Discourse. */
export type Endpoint = (call: Call) => Answer | Promise<Answer>;

/** Endpoints by `controller#action`. */
export type Endpoints = Readonly<Record<string, Endpoint>>;
