import type { CompiledRegistry, Host as DiscourseHost } from "#registry";
import type { Database } from "./database/index.ts";
import type { Discourse } from "./endpoints/index.ts";
import type { PageFiles } from "./page-files.ts";

/** Everything that the sandbox takes from outside. */
export interface AppOptions {
  database: Database;
  /** The Discourse that is played. */
  host: DiscourseHost;
  registry: CompiledRegistry;
  adminKey: string;
  /** 3.5 unless told otherwise. */
  discourse?: Discourse;
  /** Calls with admin keys in any 60 seconds. */
  maxAdminApiReqsPerMinute: number;
  /** Calls with one user's key in any 60 seconds: 20 unless told otherwise. */
  maxUserApiReqsPerMinute?: number;
  /** The same in any 24 hours: 2880 unless told otherwise. */
  maxUserApiReqsPerDay?: number;
  /** Waited for by who asks for the page; null where there is none. */
  page: PageFiles | null | Promise<PageFiles | null>;
  clock(): Date;
  randomHex(bytes: number): string;
  /** One line for each request; never headers or query values. */
  logRequest(line: string): void;
  logError(error: unknown): void;
}
