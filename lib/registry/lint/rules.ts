import type { Host } from "../host.ts";
import type { Issue } from "../issue.ts";
import type { Resolved } from "../resolve.ts";
import { isDangerous } from "./dangerous-actions.ts";
import { fewExamples, noNearMiss } from "./example-rules.ts";

/** Looks at one scope and reports what is likely to be wrong with it. */
type Rule = (scope: Resolved, host: Host) => Issue[];

/** Segments that name something a person would want to restrict. */
const ID = /(?:^|_)(?:id|name|username|token|key|provider|email)$/;

/** Every rule that looks at one scope alone, by its code. */
export const RULES = {
  id_not_restrictable: ({ scope, mapping, report }) => {
    const restrictable = new Set([
      ...(mapping.path_params ?? []),
      ...Object.values(mapping.aliases ?? {}),
    ]);
    return (scope.routes ?? []).flatMap((route, at) =>
      [...route.matchAll(/[:*](\w+)/g)]
        .map(([, name = ""]) => name)
        .filter((name) => ID.test(name) && !restrictable.has(name))
        .map((name) =>
          report(
            "id_not_restrictable",
            ["routes", at],
            `\`:${name}\` can't be restricted: it is no parameter of the scope`
          )
        )
    );
  },

  format_trap: ({ mapping, report }) =>
    mapping.formats && !mapping.formats.includes("all")
      ? [
          report(
            "format_trap",
            ["formats"],
            "calls without `.json` in the path are refused"
          ),
        ]
      : [],

  reads_and_writes: ({ scope, report }) => {
    const verbs = new Set(
      (scope.routes ?? []).map((route) => route.split(" ")[0])
    );
    return verbs.has("GET") && verbs.size > 1
      ? [report("reads_and_writes", ["routes"], "the scope reads and changes")]
      : [];
  },

  risk_too_low: ({ scope, report }) => {
    const changes = (scope.routes ?? []).filter(
      (route) => !route.startsWith("GET ")
    );
    return scope.risk === "read" && changes.length > 0
      ? [
          report(
            "risk_too_low",
            ["risk"],
            `the risk is read, but \`${changes[0] ?? ""}\` is no GET`,
            "write"
          ),
        ]
      : [];
  },

  escalation_not_marked: ({ scope, mapping, report }) => {
    const dangerous = (mapping.actions ?? []).filter(isDangerous);
    return scope.risk !== "escalation" && dangerous.length > 0
      ? [
          report(
            "escalation_not_marked",
            ["risk"],
            `\`${dangerous[0] ?? ""}\` can be used to become an admin`,
            "escalation"
          ),
        ]
      : [];
  },

  param_not_shared: ({ mapping, report }, host) =>
    (mapping.path_params ?? []).flatMap((name) => {
      const alias = mapping.aliases?.[name] ?? "";
      const without = (mapping.actions ?? []).filter((action) => {
        const routes = host.table.byAction.get(action) ?? [];
        return !routes.some(
          ({ names }) => names.includes(name) || names.includes(alias)
        );
      });
      return without.map((action) =>
        report(
          "param_not_shared",
          ["params", name],
          `no route of \`${action}\` has \`:${name}\`, so a limit would refuse it always`,
          undefined,
          "key"
        )
      );
    }),

  mixed_risks: ({ scope, mapping, report }) => {
    if (scope.accept?.escalation_not_marked) {
      return [];
    }
    const actions = mapping.actions ?? [];
    const harmless = actions.filter((action) => !isDangerous(action));
    const dangerous = actions.filter(isDangerous);
    return harmless.length > 0 && dangerous.length > 0
      ? [
          report(
            "mixed_risks",
            [],
            `\`${dangerous[0] ?? ""}\` can be used to become an admin, \`${harmless[0] ?? ""}\` can't`
          ),
        ]
      : [];
  },

  few_examples: fewExamples,
  no_near_miss: noNearMiss,
} as const satisfies Record<string, Rule>;
