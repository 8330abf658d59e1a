import { scopeUrls } from "#registry";
import type { RouteTable } from "#route-table";
import type { AppOptions } from "./app-options.ts";
import {
  adminSession,
  cookiesOf,
  type Gate,
  namedLimits,
  rateLimit,
  rateLimits,
} from "./auth/index.ts";
import { denialLog } from "./denial-log.ts";
import type { Site } from "./endpoints/index.ts";
import { withOwnRoutes } from "./own-routes.ts";
import {
  catalogueOf,
  rulesOf,
  siteScopes,
  userScopes,
} from "./scopes/index.ts";
import { definitionsOf, siteSettings } from "./settings/index.ts";

/** A site with its routes, and who is let in. */
export interface Host extends Site, Gate {
  database: Site["database"];
  scopes: Site["scopes"];
  userScopes: Site["userScopes"];
  settings: Site["settings"];
  session: Site["session"];
  cookies: Site["cookies"];
  table: RouteTable;
}

const DAY = 86_400;

/** Puts a site together from what the sandbox is given. */
export function hostOf(options: AppOptions): Host {
  const { registry, database, clock, randomHex } = options;
  const discourse = options.discourse ?? "3.5";
  const table = withOwnRoutes(options.host.table, discourse);
  const scopes = siteScopes(options.host.scopes, registry, table);
  return {
    database,
    discourse,
    scopes,
    userScopes: userScopes(registry),
    settings: siteSettings(database, definitionsOf(discourse)),
    table,
    clock,
    randomHex,
    catalogue: catalogueOf(scopes, registry),
    rules: rulesOf(scopes, registry, table),
    denials: denialLog((action) => scopeUrls(table, { actions: [action] })),
    session: adminSession(options.adminKey),
    cookies: cookiesOf(options.adminKey),
    limit: rateLimit(options.maxAdminApiReqsPerMinute),
    userLimits: {
      minute: rateLimits(options.maxUserApiReqsPerMinute ?? 20, 60),
      day: rateLimits(options.maxUserApiReqsPerDay ?? 2880, DAY),
    },
    registrations: rateLimit(0, DAY),
    deviceLimits: namedLimits(),
  };
}
