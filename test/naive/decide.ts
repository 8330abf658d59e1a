import type { AllowedParameters, ScopeMapping } from "#decision";
import type { RouteRecord } from "#route-table";
import { naiveRecognize } from "./recognize.ts";

/** The decision for plain GETs and PUTs with a flat query, without compiling anything. */
export function naiveDecide(
  routes: readonly RouteRecord[],
  scope: ScopeMapping,
  allowed: AllowedParameters,
  method: string,
  path: string,
  query: Readonly<Record<string, string>>
): boolean {
  const route = naiveRecognize(routes, method, path)?.action;
  if (scope.actions && !scope.actions.includes(route ?? "")) {
    return false;
  }
  if (scope.methods && !scope.methods.includes(method.toLowerCase())) {
    return false;
  }
  if (scope.forbidden_params?.some((name) => name in query)) {
    return false;
  }
  if (scope.required_params?.some((name) => !query[name]?.trim())) {
    return false;
  }
  const segments = naiveSegments(routes, method, path);
  const pathParamsHold = (scope.path_params ?? []).every((name) => {
    const alias = scope.aliases?.[name];
    const values = allowed[name] ?? [];
    const found = [segments[name], alias && segments[alias]].filter(Boolean);
    const twin = segments[name] === undefined ? name : alias;
    const isTwin = alias !== undefined && !!query[twin ?? ""]?.trim();
    return (
      !values.length ||
      (found.length === 1 && !isTwin && values.includes(found[0] ?? ""))
    );
  });
  const all: Record<string, string> = { ...query, ...segments };
  return (
    pathParamsHold &&
    (!Object.keys(allowed).length ||
      (scope.params ?? []).every((name) => {
        const alias = scope.aliases?.[name] ?? "";
        const values = allowed[name] ?? [];
        if (all[name]?.trim() && all[alias]?.trim()) {
          return false;
        }
        return !values.length || values.includes(all[name] ?? all[alias] ?? "");
      }))
  );
}

/** Segment values of the one path shape that the generated tables use: `/word/:a(/:b)`. */
function naiveSegments(
  routes: readonly RouteRecord[],
  method: string,
  path: string
): Record<string, string> {
  const names = naiveRecognize(routes, method, path)?.path.match(/:\w+/g) ?? [];
  const values = path.split("/").slice(2);
  return Object.fromEntries(
    names.flatMap((name, at) =>
      values[at] === undefined ? [] : [[name.slice(1), values[at]]]
    )
  );
}
