import { isCommand } from "./command-line.ts";
import { readCurl } from "./curl.ts";
import { readJsonLine } from "./json-line.ts";
import { asLineRequest, type LineRequest } from "./line-request.ts";
import { isChatter, readLogLine } from "./log-line.ts";
import { readTypedLine } from "./typed-line.ts";

/** What a line is. */
export type LineContent =
  | { kind: "requests"; requests: readonly LineRequest[] }
  /** A line of a log: also of files and preflights, for which no key is needed. */
  | { kind: "logged"; request: LineRequest }
  /** Blank, a comment, or what a log says besides. */
  | { kind: "nothing" }
  | { kind: "unknown" };

/** A comment, a heading that names no address, or the edge of a block of code. */
const COMMENT =
  /^(?:```\w*$|#(?!#+\s+(?:GET|HEAD|POST|PUT|PATCH|DELETE)\s)|\/\/(?![\w-]+(?:\.[\w-]+)+(?::\d+)?\/))/i;

/**
 * Recognises one line.
 *
 * @example readLine("GET /latest.json").kind // "requests"
 */
export function readLine(line: string): LineContent {
  if (line === "" || COMMENT.test(line) || isChatter(line)) {
    return { kind: "nothing" };
  }
  const logged = readJsonLine(line) ?? readLogLine(line);
  if (logged) {
    return { kind: "logged", request: asLineRequest(logged) };
  }
  const prompted = line.replace(/^[$>%]\s+/, "");
  const requests = isCommand(prompted)
    ? readCurl(prompted)
    : readTypedLine(prompted);
  return requests.length > 0
    ? { kind: "requests", requests }
    : { kind: "unknown" };
}
