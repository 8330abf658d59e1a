import type { ScopeMapping } from "#decision";
import { suggest } from "#spelling";
import type { Host } from "./host.ts";
import type { Checked, Issue } from "./issue.ts";
import type { Report } from "./resolve.ts";
import type { ParsedScope } from "./schema.ts";

/** What a scope's `routes`, `actions`, `methods` and `formats` come to. */
export type ResolvedActions = Pick<ScopeMapping, "methods" | "formats"> & {
  actions: readonly string[];
};

/** Special actions of core that have no route. */
const WITHOUT_ROUTE = new Set(["message_bus", "Logster::Web"]);

/**
 * Resolves what a scope opens. Verbs are restricted only where the routes' actions also answer
 * verbs that the author did not name.
 */
export function resolveActions(
  scope: ParsedScope,
  host: Host,
  report: Report
): Checked<ResolvedActions> {
  const issues: Issue[] = [];
  const actions = new Set<string>();
  const verbs = new Set<string>();

  for (const [at, action] of (scope.actions ?? []).entries()) {
    if (WITHOUT_ROUTE.has(action) || host.table.byAction.has(action)) {
      actions.add(action);
    } else {
      issues.push(
        report(
          "dead_action",
          ["actions", at],
          `no route leads to \`${action}\``,
          suggest(action, host.table.byAction.keys())
        )
      );
    }
  }

  for (const [at, line] of (scope.routes ?? []).entries()) {
    // A few paths end in `.json` by themselves; elsewhere it is the format.
    const route = host.routes.has(line) ? line : line.replace(/\.json$/, "");
    const action = host.routes.get(route)?.[0];
    if (action === undefined) {
      issues.push(
        report(
          "dead_route",
          ["routes", at],
          `no route of Discourse ${host.table.discourse} matches \`${line}\``,
          suggest(route, host.routes.keys())
        )
      );
    } else {
      actions.add(action);
      verbs.add(route.slice(0, route.indexOf(" ")).toLowerCase());
    }
  }

  if (actions.size === 0 && issues.length === 0) {
    issues.push(
      report("no_actions", [], "the scope names neither `routes` nor `actions`")
    );
  }

  const value: ResolvedActions = { actions: [...actions] };
  const methods = scope.methods ?? narrowedVerbs(scope, actions, verbs, host);
  if (methods) {
    value.methods = methods;
  }
  if (scope.formats) {
    value.formats = scope.formats;
  }
  return { value, issues };
}

function narrowedVerbs(
  scope: ParsedScope,
  actions: ReadonlySet<string>,
  verbs: ReadonlySet<string>,
  host: Host
): readonly string[] | null {
  if (scope.actions?.length || verbs.size === 0) {
    return null;
  }
  const answersMore = [...actions]
    .flatMap((action) => host.table.byAction.get(action) ?? [])
    .some(
      (route) =>
        route.verbs.size === 0 ||
        [...route.verbs].some((verb) => !verbs.has(verb.toLowerCase()))
    );
  return answersMore ? [...verbs].sort() : null;
}
