import { isAsset } from "./address.ts";
import { readCurl } from "./curl.ts";
import { readJsonLine } from "./json-line.ts";
import { asLineRequest, type LineRequest } from "./line-request.ts";
import { isChatter, readLogLine } from "./log-line.ts";
import { readTypedLine } from "./typed-line.ts";

/** What a line is. */
export type LineContent =
  | { kind: "requests"; requests: readonly LineRequest[] }
  /** A file or a preflight in a log: no key is needed. */
  | { kind: "skipped" }
  /** Blank, a comment, or what a log says besides. */
  | { kind: "nothing" }
  | { kind: "unknown" };

/**
 * Recognises one line.
 *
 * @example readLine("GET /latest.json").kind // "requests"
 */
export function readLine(line: string): LineContent {
  // A comment, or a heading that names no address.
  if (line === "" || /^(?:#|\/\/)/.test(line) || isChatter(line)) {
    return { kind: "nothing" };
  }
  const prompted = line.replace(/^[$>%]\s+/, "");
  if (/(?:^|[\s/;&|])curl(?:\.exe)?\s/.test(prompted.slice(0, 200))) {
    const requests = readCurl(prompted);
    return requests.length > 0
      ? { kind: "requests", requests }
      : { kind: "unknown" };
  }
  const logged = readJsonLine(line) ?? readLogLine(line);
  if (logged) {
    return logged.method === "OPTIONS" || isAsset(logged.url)
      ? { kind: "skipped" }
      : { kind: "requests", requests: [asLineRequest(logged)] };
  }
  const typed = readTypedLine(prompted);
  return typed.length > 0
    ? { kind: "requests", requests: typed }
    : { kind: "unknown" };
}
