import { documentedOperation } from "../operations/index.ts";
import { asLineRequest, type LineRequest } from "./line-request.ts";

const VERB = /^(GET|HEAD|POST|PUT|PATCH|DELETE)(?:\s*:\s*|\s+)(\S+)/i;

/** As Discourse prints routes: `/groups/:id/members (PUT)`. */
const VERB_BEHIND = /^(\/\S*)\s+\((GET|POST|PUT|PATCH|DELETE)\)$/i;

const ADDRESS = /^(?:https?:\/\/\S+|\/\S*)$/i;

/**
 * Reads what a person types: `PUT /groups/42/members.json`, an address, the names of documented
 * operations.
 *
 * @example readTypedLine("- `DELETE /t/{id}.json`")[0]?.method // "DELETE"
 */
export function readTypedLine(line: string): readonly LineRequest[] {
  const bare = line
    .replace(/^(?:[-*•]|\d+[.)])\s+/, "")
    .replace(/^[`"']+|[`"',;]+$/g, "")
    .replaceAll("`", "")
    .trim();
  const verb = VERB.exec(bare);
  if (verb) {
    return [asLineRequest({ method: verb[1] ?? "", url: verb[2] ?? "" })];
  }
  const behind = VERB_BEHIND.exec(bare);
  if (behind) {
    return [asLineRequest({ method: behind[2] ?? "", url: behind[1] ?? "" })];
  }
  if (ADDRESS.test(bare)) {
    return [asLineRequest({ method: "GET", url: bare })];
  }
  const operations = bare
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((name) => documentedOperation(name));
  return operations.every((operation) => operation !== null)
    ? operations.map((operation) => ({
        ...asLineRequest(operation),
        // The documentation's paths show no query either.
        isWhole: false,
      }))
    : [];
}
