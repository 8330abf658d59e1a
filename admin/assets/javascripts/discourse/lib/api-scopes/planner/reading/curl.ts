import type { ApiRequest } from "../../decision/index.ts";
import { type CurlArgument, readArguments } from "./curl-arguments.ts";
import { asFormPart, isFromFile } from "./curl-body.ts";
import type { CurlOption } from "./curl-options.ts";
import { shellWords } from "./shell-words.ts";

/** A request of a curl command; its address still as written. */
export interface CurlRequest extends ApiRequest {
  /** False where a part comes from a file. */
  isWhole: boolean;
}

/**
 * Reads the requests of a command line: several commands, several addresses, no execution.
 *
 * @example readCurl(`curl -d topic_id=1 https://x/posts.json`)[0]?.method // "POST"
 */
export function readCurl(line: string): readonly CurlRequest[] {
  const commands: string[][] = [[]];
  for (const token of shellWords(line)) {
    if (token.kind === "operator") {
      commands.push([]);
    } else {
      commands.at(-1)?.push(token.text);
    }
  }
  return commands.flatMap((words) => {
    const at = words.findIndex((word) => /(?:^|\/)curl(?:\.exe)?$/.test(word));
    return at < 0 ? [] : readCommand(words.slice(at + 1));
  });
}

function readCommand(words: readonly string[]): readonly CurlRequest[] {
  const given = readArguments(words);
  const texts = (...options: readonly CurlOption[]) =>
    given
      .filter(({ option }) => options.includes(option))
      .map(({ text }) => text);

  const data = [
    ...given
      .filter(({ option }) => /^(?:data|json|form)/.test(option))
      .map(asFormPart),
  ];
  const asQuery = texts("get").length > 0;
  const body =
    asQuery || data.length === 0 ? null : joined(data, texts("json"));
  const headers = Object.fromEntries(
    texts("header").map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [
        line.slice(0, colon < 0 ? line.length : colon).toLowerCase(),
        colon < 0 ? "" : line.slice(colon + 1).trim(),
      ];
    })
  );
  return texts("url").map((url) => ({
    method: methodOf(given, body),
    url: withHost(
      asQuery && data.length > 0 ? withQuery(url, data.join("&")) : url
    ),
    headers: { ...impliedHeaders(given, body), ...headers },
    body,
    isWhole: !given.some(isFromFile),
  }));
}

function methodOf(given: readonly CurlArgument[], body: string | null): string {
  const named = given.findLast(({ option }) => option === "request")?.text;
  const has = (option: CurlOption) =>
    given.some((argument) => argument.option === option);
  return (
    named?.toUpperCase() ??
    (has("head")
      ? "HEAD"
      : has("upload")
        ? "PUT"
        : body !== null
          ? "POST"
          : "GET")
  );
}

function impliedHeaders(
  given: readonly CurlArgument[],
  body: string | null
): Readonly<Record<string, string>> {
  if (given.some(({ option }) => option === "json")) {
    return { "content-type": "application/json", accept: "application/json" };
  }
  return body === null
    ? {}
    : { "content-type": "application/x-www-form-urlencoded" };
}

function joined(data: readonly string[], json: readonly string[]): string {
  return json.length > 0 ? json.join("") : data.join("&");
}

function withQuery(url: string, query: string): string {
  const [address = "", hash] = url.split("#", 2);
  const mark = address.includes("?") ? "&" : "?";
  return `${address}${mark}${query}${hash === undefined ? "" : `#${hash}`}`;
}

/** curl takes a bare host for an address; nobody else would. */
function withHost(url: string): string {
  return /^[\w.-]+(?::\d+)?(?:[/?#]|$)/.test(url) ? `https://${url}` : url;
}
