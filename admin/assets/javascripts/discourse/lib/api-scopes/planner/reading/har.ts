import { hostOf, isAsset, localAddress } from "./address.ts";
import { readHarBody } from "./har-body.ts";
import type { LineRequest } from "./line-request.ts";
import { pick } from "./pick.ts";

/** A request of a HAR, and which of its entries it is, counted from 1. */
export interface HarRequest extends LineRequest {
  entry: number;
}

/** Requests of a HAR, and how many of its entries are none that a key would make. */
export interface HarRequests {
  readonly requests: readonly HarRequest[];
  readonly skipped: number;
  /** True if there are more entries than are read. */
  readonly isCut: boolean;
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
  const read = entries.slice(0, MOST_ENTRIES);
  const requests = read
    .map((entry: unknown, at) => readEntry(pick(entry, "request"), at + 1))
    .filter((request) => request !== null)
    .filter(
      ({ url, method }) =>
        method !== "OPTIONS" &&
        !isAsset(method, localAddress(url, basePath) ?? "/")
    );
  const host = mostFrequent(requests.map(({ url }) => hostOf(url)));
  const kept = requests.filter(({ url }) => hostOf(url) === host);
  return {
    requests: kept,
    skipped: read.length - kept.length,
    isCut: entries.length > MOST_ENTRIES,
  };
}

function readEntry(request: unknown, entry: number): HarRequest | null {
  const method = pick(request, "method");
  const url = pick(request, "url");
  if (typeof method !== "string" || typeof url !== "string") {
    return null;
  }
  const headers = pick(request, "headers");
  const { body, type, isWhole } = readHarBody(request);
  return {
    method: method.toUpperCase(),
    url,
    headers: {
      ...(Array.isArray(headers)
        ? Object.fromEntries(headers.flatMap(headerPair))
        : {}),
      ...(type === null ? {} : { "content-type": type }),
    },
    body,
    isWhole,
    entry,
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
