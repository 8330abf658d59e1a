import {
  compileScope,
  decideRead,
  type Decision,
  readRequest,
} from "#decision";
import {
  type CompiledEntry,
  type CompiledExample,
  mappingOf,
} from "./compiled.ts";
import type { Host } from "./host.ts";
import type { Issue } from "./issue.ts";
import type { Resolved } from "./resolve.ts";

/** Runs a scope's examples through the decision; each must come out as its author says. */
export function checkExamples(
  { report }: Resolved,
  entry: CompiledEntry,
  host: Host
): Issue[] {
  return (["permit", "deny"] as const).flatMap((expected) =>
    entry.examples[expected].flatMap((example, at) => {
      const decision = decideExample(entry, example, host);
      if (decision.permits === (expected === "permit")) {
        return [];
      }
      const line = `${example.method} ${example.url}`;
      return [
        report(
          "example_fails",
          ["examples", expected, at],
          decision.permits
            ? `\`${line}\` should be denied, but the scope permits it`
            : `\`${line}\` should be permitted, but is denied: ${denialText(decision)}`
        ),
      ];
    })
  );
}

function decideExample(
  entry: CompiledEntry,
  example: CompiledExample,
  host: Host
): Decision {
  const read = readRequest(host.table, example);
  return read
    ? decideRead(compileScope(mappingOf(entry), example.allowed ?? {}), read)
    : { permits: false, route: null, reason: "bad_request" };
}

function denialText(decision: Decision & { permits: false }): string {
  const param = decision.param ? ` (\`${decision.param}\`)` : "";
  const route = decision.route ? ` at ${decision.route}` : "";
  return `${decision.reason}${param}${route}`;
}
