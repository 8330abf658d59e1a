import type { ApiRequest } from "../../decision/index.ts";
import { readRequestLine } from "./log-line.ts";

/** Names under which JSON logs keep the parts, in lower case. */
const METHOD_KEYS = [
  "method",
  "request_method",
  "requestmethod",
  "http_method",
  "httpmethod",
  "verb",
];
const URL_KEYS = [
  "request_uri",
  "requesturl",
  "requestpath",
  "original_fullpath",
  "original",
  "fullpath",
  "url",
  "path",
  "request_path",
  "uri",
  "path_info",
];
const QUERY_KEYS = ["query_string", "querystring", "args", "query"];
const LINE_KEYS = ["request", "request_line", "requestline"];

/** Objects inside which the request may stand. */
const INNER_KEYS = new Set([
  "request",
  "req",
  "env",
  "httprequest",
  "http",
  "url",
]);

const VERB = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i;

/**
 * Reads a line of a JSON log: lograge's, Logster's environment, those of proxies and clouds.
 *
 * @example readJsonLine('{"method":"GET","path":"/latest.json","status":200}')?.url // "/latest.json"
 */
export function readJsonLine(line: string): ApiRequest | null {
  // Loggers put time and level in front.
  const start = line.indexOf('{"');
  if (start < 0 || !line.endsWith("}")) {
    return null;
  }
  let json: unknown;
  try {
    json = JSON.parse(line.slice(start));
  } catch {
    return null;
  }
  const fields = new Map<string, string>();
  collectTexts(json, 2, fields);
  const method = firstOf(fields, METHOD_KEYS);
  const url = firstOf(fields, URL_KEYS);
  if (method !== null && url !== null && VERB.test(method)) {
    return { method: method.toUpperCase(), url: withQuery(url, fields) };
  }
  return readRequestLine(firstOf(fields, LINE_KEYS) ?? "");
}

/** Texts by the last part of their name, outer ones first. */
function collectTexts(
  json: unknown,
  depth: number,
  found: Map<string, string>
): void {
  if (typeof json !== "object" || json === null) {
    return;
  }
  const entries = Object.entries(json).flatMap(
    ([name, value]): [string, unknown][] => {
      const parts = name.toLowerCase().split(".");
      const last = parts.pop() ?? "";
      return parts.every((part) => INNER_KEYS.has(part)) ? [[last, value]] : [];
    }
  );
  for (const [name, value] of entries) {
    if (typeof value === "string" && value !== "" && !found.has(name)) {
      found.set(name, value);
    }
  }
  for (const [name, value] of entries) {
    if (depth > 0 && INNER_KEYS.has(name)) {
      collectTexts(value, depth - 1, found);
    }
  }
}

function withQuery(url: string, fields: ReadonlyMap<string, string>): string {
  const query = firstOf(fields, QUERY_KEYS)?.replace(/^\?/, "");
  return query === undefined || query === "-" || url.includes("?")
    ? url
    : `${url}?${query}`;
}

function firstOf(
  fields: ReadonlyMap<string, string>,
  names: readonly string[]
): string | null {
  const name = names.find((it) => fields.has(it));
  return name === undefined ? null : (fields.get(name) ?? null);
}
