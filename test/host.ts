import { type HostScopesRecord, prepareHost } from "#registry";
import type { RouteTableRecord } from "#route-table";
import { readFileSync } from "node:fs";

const read = (name: string): unknown =>
  JSON.parse(
    readFileSync(
      new URL(`../config/routes/${name}.json`, import.meta.url),
      "utf8"
    )
  );

/** The recorded Discourse 3.5, prepared once for all tests. */
export const routes = read("discourse-3.5") as RouteTableRecord;
export const hostScopes = read("discourse-3.5-scopes") as HostScopesRecord;
export const host = prepareHost(routes, hostScopes);
