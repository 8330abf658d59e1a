import type { ApiRequest } from "../../decision/index.ts";

/** Names under which JSON logs keep the two, in lower case. */
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
  "original_fullpath",
  "fullpath",
  "url",
  "path",
  "request_path",
  "uri",
  "path_info",
];

/** Objects inside which the request may stand. */
const INNER_KEYS = ["request", "env", "httprequest", "http"];

const VERB = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i;

/**
 * Reads a line of a JSON log: lograge's, Logster's environment, those of proxies and clouds.
 *
 * @example readJsonLine('{"method":"GET","path":"/latest.json","status":200}')?.url // "/latest.json"
 */
export function readJsonLine(line: string): ApiRequest | null {
  if (!line.startsWith("{") || !line.endsWith("}")) {
    return null;
  }
  try {
    return requestIn(JSON.parse(line), 2);
  } catch {
    return null;
  }
}

function requestIn(json: unknown, depth: number): ApiRequest | null {
  if (typeof json !== "object" || json === null) {
    return null;
  }
  const fields = new Map(
    Object.entries(json).map(([name, value]): [string, unknown] => [
      name.toLowerCase(),
      value,
    ])
  );
  const method = firstText(fields, METHOD_KEYS);
  const url = firstText(fields, URL_KEYS);
  if (method !== null && url !== null && VERB.test(method)) {
    return { method: method.toUpperCase(), url };
  }
  if (depth === 0) {
    return null;
  }
  for (const key of INNER_KEYS) {
    const found = requestIn(fields.get(key), depth - 1);
    if (found) {
      return found;
    }
  }
  return null;
}

function firstText(
  fields: ReadonlyMap<string, unknown>,
  keys: readonly string[]
): string | null {
  for (const key of keys) {
    const value = fields.get(key);
    if (typeof value === "string" && value !== "") {
      return value;
    }
  }
  return null;
}
