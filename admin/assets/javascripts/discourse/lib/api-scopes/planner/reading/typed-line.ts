import { documentedOperation } from "../operations/index.ts";
import { withHost } from "./address.ts";
import { asLineRequest, type LineRequest } from "./line-request.ts";

const VERB =
  /^(GET|HEAD|POST|PUT|PATCH|DELETE)(?:\s*[:|]\s*|\s+)(\S+(?:(?<=,)\s+\/\S+)*)/i;

/** Where another request begins on the same line. */
const NEXT_VERB =
  /[,;]?\s+(?=(?:GET|HEAD|POST|PUT|PATCH|DELETE)\s+["'<]?\S*\/)/;

/** As Discourse prints routes: `/groups/:id/members (PUT)`. */
const VERB_BEHIND = /^(\/\S*)\s+\((GET|POST|PUT|PATCH|DELETE)\)$/i;

/** With a slash: a bare host could be any word with a dot. */
const ADDRESS = /^(?:https?:\/\/\S+|\/\S*)$/i;

/** `- `, `1. `, `## `, `| ` before what counts. */
const BULLET = /^(?:[-*•|]|\d+[.)]|#{2,})\s+/;

/** A link of Markdown. */
const MARKDOWN_LINK = /^\[[^\]]*\]\((\S+)\)$/;

/** `GET /t/:id(.:format)`, as Rails prints it. */
const OPTIONAL_FORMAT = "(.:format)";

/** How documents and programs write a name. */
const OPERATION_FIELD = /^["']?operationId["']?\s*[:=]\s*["']?/;

/**
 * Reads what a person types: `PUT /groups/42/members.json`, an address, the names of documented
 * operations.
 *
 * @example readTypedLine("- `DELETE /t/{id}.json`")[0]?.method // "DELETE"
 */
export function readTypedLine(line: string): readonly LineRequest[] {
  const bare = line
    .replace(BULLET, "")
    .replace(/^[`"']+|[`"',;]+$/g, "")
    .replaceAll("`", "")
    .replace(MARKDOWN_LINK, "$1")
    .replace(/^<(\S+\/\S*)>$/, "$1")
    .trim();
  const read = bare.split(NEXT_VERB).map(readRequests);
  return read.every((requests) => requests.length > 0)
    ? read.flat()
    : readOperations(bare);
}

function readRequests(text: string): readonly LineRequest[] {
  const [, verb, list = ""] = VERB.exec(text) ?? [];
  if (verb !== undefined && /[/{$%<]|\.\w/.test(list)) {
    return list.split(/,\s+/).map((address) => typed(verb, address));
  }
  const behind = VERB_BEHIND.exec(text);
  if (behind) {
    return [typed(behind[2], behind[1])];
  }
  const addresses = text.split(/[,;]?\s+/);
  return addresses.every((it) => it.includes("/") && ADDRESS.test(withHost(it)))
    ? addresses.map((address) => typed("GET", address))
    : [];
}

function typed(method = "", address = ""): LineRequest {
  const url = address
    .replace(/^["']|["'|]+$/g, "")
    .replace(OPTIONAL_FORMAT, "")
    // The end of a sentence, not of an address.
    .replace(/[.,;!]+$/, "");
  return asLineRequest({ method, url: withHost(url) });
}

function readOperations(text: string): readonly LineRequest[] {
  const operations = text
    .replace(OPERATION_FIELD, "")
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((name) => documentedOperation(name.replace(/\(\)$/, "")));
  return operations.every((operation) => operation !== null)
    ? operations.map((operation) => ({
        ...asLineRequest(operation),
        // The documentation's paths show no query either.
        isWhole: false,
      }))
    : [];
}
