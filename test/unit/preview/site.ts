import type { CompiledRegistry } from "#registry";
import { readFileSync } from "node:fs";
import {
  catalogueOf,
  rulesOf,
  siteScopes,
} from "../../../lib/sandbox/scopes/index.ts";
import { host } from "../../host.ts";

const registry = JSON.parse(
  readFileSync(new URL("../../../config/scopes.json", import.meta.url), "utf8")
) as CompiledRegistry;
const all = siteScopes(host.scopes, registry, host.table);

/** All scopes of a whole Discourse with the plugin, as the picker receives them. */
export const { scopes: catalogue } = catalogueOf(all, registry);
export const { scopes: rules } = rulesOf(all, registry, host.table);
export const { table } = host;
