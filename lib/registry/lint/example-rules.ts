import { readRequest } from "#decision";
import { compileExample } from "../compile-entry.ts";
import type { CompiledExample } from "../compiled.ts";
import type { Host } from "../host.ts";
import type { Issue } from "../issue.ts";
import type { Resolved } from "../resolve.ts";

/** Examples are tests, and a test that only permits proves little. */
export function fewExamples({ scope, report }: Resolved): Issue[] {
  return scope.examples.deny.length < 2
    ? [
        report(
          "few_examples",
          ["examples", "deny"],
          "two requests that are denied are wanted, one of them a near miss"
        ),
      ]
    : [];
}

/**
 * A near miss is the address of a permitted example, an action of the scope itself, or one of the
 * same controller.
 */
export function noNearMiss(
  { scope, mapping, report }: Resolved,
  host: Host
): Issue[] {
  const paths = new Set(scope.examples.permit.map(compileExample).map(pathOf));
  const controllers = new Set((mapping.actions ?? []).map(controllerOf));
  const isNear = (example: CompiledExample): boolean => {
    const route = readRequest(host.table, example)?.route;
    return (
      paths.has(pathOf(example)) ||
      (route ? controllers.has(controllerOf(route)) : false)
    );
  };
  return scope.examples.deny.map(compileExample).some(isNear)
    ? []
    : [
        report(
          "no_near_miss",
          ["examples", "deny"],
          "no denied example comes near what the scope permits"
        ),
      ];
}

function pathOf({ url }: CompiledExample): string {
  return url.replace(/\?.*/, "").replace(/\.json$/, "");
}

function controllerOf(action: string): string {
  return action.replace(/#.*/, "");
}
