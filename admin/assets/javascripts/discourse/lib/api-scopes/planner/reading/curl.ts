import type { ApiRequest } from "../../decision/index.ts";
import { type CurlArgument, readArguments } from "./curl-arguments.ts";
import { asFormPart, isFromFile } from "./curl-body.ts";
import type { CurlOption } from "./curl-options.ts";
import { curlAddresses } from "./curl-url.ts";
import { shellWords } from "./shell-words.ts";

/** A request of a curl command; its address still as written. */
export interface CurlRequest extends ApiRequest {
  /** False where a part comes from a file. */
  isWhole: boolean;
}

interface Command {
  words: string[];
  /** What a here-document gives it. */
  input: string | null;
}

/**
 * Reads the requests of a command line: several commands, several addresses, no execution.
 *
 * @example readCurl(`curl -d topic_id=1 https://x/posts.json`)[0]?.method // "POST"
 */
export function readCurl(line: string): readonly CurlRequest[] {
  const commands: Command[] = [{ words: [], input: null }];
  for (const token of shellWords(straightQuotes(line))) {
    const last = commands.at(-1);
    if (token.kind === "operator" || !last) {
      commands.push({ words: [], input: null });
    } else if (token.kind === "input") {
      last.input = token.text;
    } else {
      last.words.push(token.text);
    }
  }
  return commands.flatMap(({ words, input }) => {
    const at = words.findIndex((word) => /(?:^|\/)curl(?:\.exe)?$/.test(word));
    return at < 0
      ? []
      : operations(readArguments(words.slice(at + 1))).flatMap((given) =>
          readOperation(given, input)
        );
  });
}

/** `--next` separates requests that share nothing. */
function operations(
  given: readonly CurlArgument[]
): readonly (readonly CurlArgument[])[] {
  const at = given.findIndex(({ option }) => option === "next");
  return at < 0
    ? [given]
    : [given.slice(0, at), ...operations(given.slice(at + 1))];
}

function readOperation(
  written: readonly CurlArgument[],
  input: string | null
): readonly CurlRequest[] {
  const given = written.map((argument) =>
    argument.text === "@-" && input !== null
      ? { ...argument, text: input }
      : argument
  );
  const texts = (...options: readonly CurlOption[]) =>
    given
      .filter(({ option }) => options.includes(option))
      .map(({ text }) => text);
  const data = given
    .filter(({ option }) => /^(?:data|json|form)/.test(option))
    .map(asFormPart);
  const asQuery = texts("get").length > 0;
  const isJson = texts("json").length > 0;
  const body =
    asQuery || data.length === 0 ? null : data.join(isJson ? "" : "&");
  const query = [
    ...(asQuery ? data : []),
    ...given.filter(({ option }) => option === "url-query").map(asFormPart),
  ].join("&");
  const headers = { ...impliedHeaders(given, body), ...headersOf(given) };
  return texts("url")
    .flatMap((url) => curlAddresses(url, query))
    .map((url) => ({
      method: methodOf(given, body),
      url,
      headers,
      body,
      isWhole: !given.some(isFromFile),
    }));
}

/** A form's own boundary is curl's affair, whatever the header says. */
function headersOf(
  given: readonly CurlArgument[]
): Readonly<Record<string, string>> {
  const isForm = given.some(({ option }) => option === "form");
  return Object.fromEntries(
    given
      .filter(({ option }) => option === "header")
      .map(({ text }): [string, string] => {
        const colon = text.indexOf(":");
        return [
          text.slice(0, colon < 0 ? text.length : colon).toLowerCase(),
          colon < 0 ? "" : text.slice(colon + 1).trim(),
        ];
      })
      .filter(([name]) => !(isForm && name === "content-type"))
  );
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

/** Word processors turn quotes; where no straight one is left, the turned ones were meant. */
function straightQuotes(line: string): string {
  return /["']/.test(line)
    ? line
    : line.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'");
}
