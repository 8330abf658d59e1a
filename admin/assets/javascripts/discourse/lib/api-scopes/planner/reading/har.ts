import type { ApiRequest } from "../../decision/index.ts";
import { hostOf, isAsset, localAddress } from "./address.ts";

/** Requests of a HAR, and how many of its entries are none that a key would make. */
export interface HarRequests {
  readonly requests: readonly ApiRequest[];
  readonly skipped: number;
}

/** A HAR of a long visit; more entries are cut off. */
const MOST_ENTRIES = 50_000;

/**
 * Reads the requests of a browser's recording: those to the host that most of them go to, without
 * files and preflights.
 *
 * @returns null if it is no HAR
 */
export function readHar(json: unknown, basePath: string): HarRequests | null {
  const entries = pick(pick(json, "log"), "entries");
  if (!Array.isArray(entries)) {
    return null;
  }
  const requests = entries
    .slice(0, MOST_ENTRIES)
    .map((entry: unknown) => readEntry(pick(entry, "request")))
    .filter((request) => request !== null)
    .filter(
      ({ url, method }) =>
        method !== "OPTIONS" && !isAsset(localAddress(url, basePath) ?? "/")
    );
  const host = mostFrequent(requests.map(({ url }) => hostOf(url)));
  const kept = requests.filter(({ url }) => hostOf(url) === host);
  return { requests: kept, skipped: entries.length - kept.length };
}

function readEntry(request: unknown): ApiRequest | null {
  const method = pick(request, "method");
  const url = pick(request, "url");
  if (typeof method !== "string" || typeof url !== "string") {
    return null;
  }
  const headers = pick(request, "headers");
  const postData = pick(request, "postData");
  const text = pick(postData, "text");
  const type = pick(postData, "mimeType");
  return {
    method: method.toUpperCase(),
    url,
    headers: {
      ...(Array.isArray(headers)
        ? Object.fromEntries(headers.flatMap(headerPair))
        : {}),
      ...(typeof type === "string" ? { "content-type": type } : {}),
    },
    body: typeof text === "string" ? text : null,
  };
}

function headerPair(header: unknown): [string, string][] {
  const name = pick(header, "name");
  const value = pick(header, "value");
  return typeof name === "string" && typeof value === "string"
    ? [[name.toLowerCase(), value]]
    : [];
}

function mostFrequent(hosts: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>();
  for (const host of hosts) {
    counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

function pick(value: unknown, key: string): unknown {
  return typeof value === "object" &&
    value !== null &&
    Object.hasOwn(value, key)
    ? // Just asked for: it is there, whatever it is.
      (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
