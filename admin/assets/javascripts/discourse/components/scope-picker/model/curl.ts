import type { ApiRequest } from "../../../lib/api-scopes/decision/index.ts";
import type { ChosenScope } from "./new-key.ts";
import type { RequestLine } from "./request-line.ts";
import { lineText, requestLines } from "./request-line.ts";

/** What a ready command needs to know. */
export interface CurlFacts {
  baseUrl: string;
  key: string;
  /** Null: any user may be named; the command names `system`. */
  username: string | null;
  chosen: readonly ChosenScope[];
}

/** Answered for every valid key, whatever its scopes. */
const SELF_CHECK = { verb: "GET", path: "/session/scopes.json" };

/**
 * A command that works as it stands: a chosen request whose places are all filled, one that
 * only reads if there is one. Nothing is ever deleted to try a key out: where there is no other
 * request, the command asks which scopes the key holds.
 *
 * @example curlCommand(facts).split("\n")[0]
 * // "curl -X PUT \"https://forum.example.com/groups/42/members.json\" \\"
 */
export function curlCommand({
  baseUrl,
  key,
  username,
  chosen,
}: CurlFacts): string {
  const { verb, path } = firstCompleteRequest(chosen) ?? SELF_CHECK;
  return [
    `curl -X ${verb} ${shellQuote(`${baseUrl.replace(/\/$/, "")}${path}`)} \\`,
    `  -H ${shellQuote(`Api-Key: ${key}`)} \\`,
    `  -H ${shellQuote(`Api-Username: ${username ?? "system"}`)}`,
  ].join("\n");
}

/** One request, and who would send it where. */
export interface RequestFacts extends Pick<CurlFacts, "baseUrl" | "username"> {
  request: ApiRequest;
}

/**
 * A request as a command that takes the key from the environment.
 *
 * @example requestCommand({ request: { method: "GET", url: "/t/12.json" }, baseUrl, username: null })
 */
export function requestCommand({
  request: { method, url, body },
  baseUrl,
  username,
}: RequestFacts): string {
  const fields =
    typeof body === "object" && body !== null ? Object.entries(body) : [];
  return [
    `curl -X ${method} ${shellQuote(`${baseUrl.replace(/\/$/, "")}${url}`)}`,
    '-H "Api-Key: $DISCOURSE_API_KEY"',
    `-H ${shellQuote(`Api-Username: ${username ?? "system"}`)}`,
    ...fields.map(
      ([name, value]) => `--data-urlencode ${shellQuote(`${name}=${value}`)}`
    ),
    ...(typeof body === "string" && body !== ""
      ? [`--data-raw ${shellQuote(body)}`]
      : []),
  ].join(" \\\n  ");
}

function firstCompleteRequest(
  chosen: readonly ChosenScope[]
): { verb: string; path: string } | undefined {
  const complete = chosen
    .flatMap(({ scope, limits }) => requestLines(scope, limits))
    .filter(isComplete);
  const line =
    complete.find(({ verb }) => verb === "GET") ??
    complete.find(({ verb }) => verb !== "DELETE");
  return line && { verb: line.verb, path: asJson(lineText(line)) };
}

function isComplete(line: RequestLine): boolean {
  return (
    !line.closed &&
    line.verb !== "ANY" &&
    lineText(line).startsWith("/") &&
    line.pieces.every(({ role }) => role !== "open")
  );
}

function asJson(path: string): string {
  const [address = "", query] = path.split("?");
  const withFormat = /\.\w+$/.test(address) ? address : `${address}.json`;
  return query === undefined ? withFormat : `${withFormat}?${query}`;
}

/** Values are the admin's own text: inside single quotes a shell takes them as they are. */
function shellQuote(text: string): string {
  return /[$`"\\!]/.test(text)
    ? `'${text.replaceAll("'", "'\\''")}'`
    : `"${text}"`;
}
