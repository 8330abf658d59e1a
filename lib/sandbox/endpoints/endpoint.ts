import type { Catalogue, Rules } from "#catalogue";
import type {
  AdminSession,
  Caller,
  Cookies,
  HeaderReader,
  NamedLimits,
  RateLimit,
  User,
} from "../auth/index.ts";
import type { Database } from "../database/index.ts";
import type { DenialLog } from "../denial-log.ts";
import type { Answer, Params, SentFile } from "../http/index.ts";
import type { SiteScopes, UserScopes } from "../scopes/index.ts";
import type { SiteSettings } from "../settings/index.ts";

/** The versions that differ in what keys of users can do. */
export type Discourse = "3.5" | "2026";

/** What endpoints know of the site. */
export interface Site {
  database: Database;
  /** Which Discourse is played. */
  discourse: Discourse;
  scopes: SiteScopes;
  userScopes: UserScopes;
  settings: SiteSettings;
  catalogue: Catalogue;
  rules: Rules;
  denials: DenialLog;
  session: AdminSession;
  cookies: Cookies;
  /** On applications that register themselves. */
  registrations: RateLimit;
  /** On devices that ask for a key, in newer versions. */
  deviceLimits: NamedLimits;
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
  sent: Sent;
}

/** The request itself, for what depends on more than its parameters. */
export interface Sent {
  method: string;
  /** Path and query string. */
  address: string;
  /** Scheme and host by which the caller reaches the sandbox. */
  origin: string;
  /** The format that Rails negotiates, e.g. `json`, `html`, `all`. */
  format: string | null;
  /** Files of a form, by the name of their field. */
  files: ReadonlyMap<string, SentFile>;
  header: HeaderReader;
}

/** Plays one `controller#action` of Discourse. */
export type Endpoint = (call: Call) => Answer | Promise<Answer>;

/** Endpoints by `controller#action`. */
export type Endpoints = Readonly<Record<string, Endpoint>>;
