/**
 * What must not compile: each line below its comment is an error, or this file is one.
 * `npm run lint:types` reads it; nothing runs it.
 */
import { decide, type Decision, type ScopeMapping } from "#decision";
import { compile, type CompiledRegistry, type Issue } from "#registry";
import { compileRouteTable, recognize } from "#route-table";

// @ts-expect-error a scope has `actions`, not `action`
export const misspelt: ScopeMapping = { action: ["topics#show"] };

// @ts-expect-error a recorded table is not a compiled one
recognize({ discourse: "", plugins: [], routes: [] }, "GET", "/");

// @ts-expect-error issue codes are a closed set
export const code: Issue["code"] = "something_else";

// @ts-expect-error files are compiled for a host
compile([], { plugin: "x" });

declare const registry: CompiledRegistry;
// @ts-expect-error what is compiled is read-only
registry.scopes = [];

declare const decision: Decision;
// @ts-expect-error only a denial names a parameter
decision.param?.toUpperCase();

const table = compileRouteTable({ discourse: "", plugins: [], routes: [] });
// @ts-expect-error allowed values are lists of strings
decide(table, {}, { id: [42] }, { method: "GET", url: "/" });
