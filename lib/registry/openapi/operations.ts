import type { Route } from "#route-table";
import type { CompiledRegistry } from "../compiled.ts";
import type { Host } from "../host.ts";
import { humanize } from "../humanize.ts";
import { type SiteScope, siteScopes } from "../site-scopes.ts";
import { type UserScope, userScopes } from "../user-scopes.ts";
import { type OpenApiPath, openApiPaths } from "./path-item.ts";
import { scopesByAction, scopesOf } from "./scopes-of-route.ts";
import { userScopesOf } from "./user-scopes.ts";

/** An operation object of OpenAPI, as far as it is ours. */
export type Operation = Readonly<Record<string, unknown>>;

/** Operations by verb, in lower case. */
export type PathItem = Record<string, Operation>;

const VERBS = ["get", "post", "put", "patch", "delete"] as const;

/**
 * What can be asked of a site with a scope: one operation for each way to write the path of each
 * route that some scope opens. Routes that no scope opens are left out.
 *
 * @example catalogueOperations(registry, host).get("/groups/{id}/members.json")?.put
 */
export function catalogueOperations(
  registry: CompiledRegistry,
  host: Host
): ReadonlyMap<string, PathItem> {
  const byAction = scopesByAction(
    siteScopes(host.scopes, registry, host.table).all
  );
  const ofUsers = userScopes(registry);
  const titles = titlesOf(registry);
  const items = new Map<string, PathItem>();
  const spellings = new Map<string, OpenApiPath>();
  const ids = new Set<string>();

  for (const route of host.table.routes) {
    for (const written of openApiPaths(
      route.path,
      route.requirements?.["format"]
    )) {
      for (const verb of VERBS.filter((one) => answers(route, one))) {
        const scopes = scopesOf(route, verb, byAction);
        // Rails takes the first route of a shape, and so does OpenAPI.
        const path = spellings.get(written.shape) ?? written;
        const item = items.get(path.path) ?? {};
        if (scopes.length === 0 || item[verb]) {
          continue;
        }
        spellings.set(written.shape, path);
        items.set(path.path, item);
        item[verb] = operation({
          id: freeId(route, verb, ids),
          verb,
          params: path.params,
          scopes,
          userScopes: userScopesOf(route, verb, ofUsers),
          titles,
        });
      }
    }
  }
  return items;
}

function answers(route: Route, verb: string): boolean {
  return (
    !route.no_method &&
    !route.prefix &&
    route.action !== null &&
    (route.verbs.size === 0 || route.verbs.has(verb.toUpperCase()))
  );
}

/** What the words of an operation are made of. */
interface Parts {
  id: string;
  verb: string;
  params: readonly string[];
  scopes: readonly SiteScope[];
  userScopes: readonly UserScope[];
  titles: ReadonlyMap<string, string>;
}

function operation(parts: Parts): Operation {
  const { id, verb, params, scopes, titles } = parts;
  const [narrowest] = scopes;
  const name = narrowest ? narrowest.id : id;
  return {
    operationId: id,
    tags: [narrowest?.resource ?? "other"],
    summary: titles.get(name) ?? humanize(name.split(":")[1] ?? name),
    "x-scopes": scopes.map((scope) => dotted(scope.id)),
    ...(parts.userScopes.length && {
      "x-user-scopes": parts.userScopes.map((scope) => scope.name),
    }),
    ...(params.length && {
      parameters: params.map((param) => ({
        name: param,
        in: "path",
        required: true,
        schema: { type: "string" },
      })),
    }),
    responses: responsesOf(verb),
  };
}

/** Scopes as the registry and its types write them. */
function dotted(id: string): string {
  return id.replace(":", ".");
}

function responsesOf(verb: string): Readonly<Record<string, unknown>> {
  const codes = ["200", "400", "403", "404", "429"];
  return Object.fromEntries(
    (verb === "get" ? codes : [...codes, "422"])
      .sort()
      .map((code) => [code, { $ref: `#/components/responses/${code}` }])
  );
}

function freeId(route: Route, verb: string, taken: Set<string>): string {
  const base = (route.action ?? "").replace(/[^a-z0-9]+/gi, "_");
  const wanted = [base, `${base}_${verb}`];
  let id = wanted.find((one) => !taken.has(one));
  for (let n = 2; id === undefined; n++) {
    const numbered = `${base}_${verb}_${n}`;
    id = taken.has(numbered) ? undefined : numbered;
  }
  taken.add(id);
  return id;
}

function titlesOf({ scopes, core }: CompiledRegistry): Map<string, string> {
  return new Map(
    [...core, ...scopes].map(({ resource, action, title }) => [
      `${resource}:${action}`,
      title,
    ])
  );
}
