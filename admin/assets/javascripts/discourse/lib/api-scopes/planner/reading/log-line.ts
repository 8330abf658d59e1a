import type { ApiRequest } from "../../decision/index.ts";

const VERBS = "GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS";

/** nginx and its kin, in every format that quotes the request line. */
const REQUEST_LINE = new RegExp(`"(${VERBS}) (\\S{1,4000}) HTTP/[\\d.]+"`);

/** The same alone, as a field of a JSON log. */
const WHOLE_REQUEST_LINE = new RegExp(
  `^(${VERBS}) (\\S{1,4000})(?: HTTP/[\\d.]+)?$`
);

/** Rails: `Started GET "/latest.json" for 203.0.113.7`. */
const STARTED = new RegExp(`\\bStarted (${VERBS}) "([^"]{1,4000})"`);

/** Lograge: `method=GET path=/latest.json format=json …`. */
const METHOD_PAIR = new RegExp(`(?:^|\\s)method="?(${VERBS})\\b`);
const PATH_PAIR = /(?:^|\s)path="?([^\s"]{1,4000})/;

/** What Rails says of a request besides. */
const CHATTER =
  /^\s*(?:\[[^\]]*\]\s*)*(?:[A-Z], \[[^\]]*\]\s+[A-Z]+ -- : )?(?:\[[^\]]*\]\s*)*(?:Processing by |Parameters: |Completed \d|Redirected to |Rendered |Rendering |Sent file|Sent data|Filter chain halted|Unpermitted parameter|Can't verify CSRF|↳ |[A-Z][\w:]*(?: [A-Z][\w:]*\??)* \(\d+(?:\.\d+)?ms\))/;

/**
 * Reads one line of a web server's or of Rails' log.
 *
 * @example readLogLine('Started PUT "/posts/1" for ::1 at …') // { method: "PUT", url: "/posts/1" }
 */
export function readLogLine(line: string): ApiRequest | null {
  const match = REQUEST_LINE.exec(line) ?? STARTED.exec(line);
  if (match) {
    return { method: match[1] ?? "", url: match[2] ?? "" };
  }
  const method = METHOD_PAIR.exec(line)?.[1];
  const url = PATH_PAIR.exec(line)?.[1];
  return method && url ? { method, url } : null;
}

/**
 * Reads a request line that stands alone.
 *
 * @example readRequestLine("GET /latest.json HTTP/1.1")?.url // "/latest.json"
 */
export function readRequestLine(text: string): ApiRequest | null {
  const match = WHOLE_REQUEST_LINE.exec(text);
  return match && { method: match[1] ?? "", url: match[2] ?? "" };
}

/** True for lines of a log that tell of no other request. */
export function isChatter(line: string): boolean {
  return CHATTER.test(line);
}
