import { isDeepStrictEqual } from "node:util";
import { fill } from "./ask-row.ts";
import type { Names } from "./given.ts";
import { decrypt } from "./keys.ts";
import type { Row } from "./table.ts";
import type { Reply } from "./talk.ts";

/** In what an answer differs from a row: a sentence each. */
export function differences(row: Row, reply: Reply, names: Names): string[] {
  return [
    ...(reply.status === row.status
      ? []
      : [
          `status ${reply.status}, not ${row.status}: ${reply.text.slice(0, 200)}`,
        ]),
    ...bodyFaults(row, reply, names),
    ...headerFaults(row, reply, names),
    ...payloadFaults(row, reply),
  ];
}

function bodyFaults(row: Row, { text }: Reply, names: Names): string[] {
  const faults: string[] = [];
  if (row.text !== undefined && text !== row.text) {
    faults.push(`text ${JSON.stringify(text.slice(0, 200))}`);
  }
  for (const pattern of row.contains ?? []) {
    if (!new RegExp(fill(pattern, names)).test(text)) {
      faults.push(`no ${pattern} in ${text.slice(0, 200)}`);
    }
  }
  if (row.body !== undefined) {
    const body = parsed(text);
    if (!isPart(row.body, body)) {
      faults.push(`body ${text.slice(0, 300)}`);
    }
  }
  return faults;
}

function headerFaults(
  { answers = {} }: Row,
  { headers }: Reply,
  names: Names
): string[] {
  return Object.entries(answers)
    .filter(([name, pattern]) => {
      const value = headers.get(name);
      return pattern === null
        ? value !== null
        : value === null || !new RegExp(fill(pattern, names)).test(value);
    })
    .map(([name]) => `${name}: ${headers.get(name)?.slice(0, 120)}`);
}

/** The payload comes in the body, or in the query of the redirect. */
function payloadFaults({ payload }: Row, reply: Reply): string[] {
  if (!payload) {
    return [];
  }
  const location = reply.headers.get("location");
  const text = location
    ? new URL(location).searchParams.get("payload")
    : (parsed(reply.text) as { payload?: string } | null)?.payload;
  try {
    const { key, ...rest } = JSON.parse(decrypt(text ?? "")) as {
      key: string;
    };
    return isDeepStrictEqual(rest, payload) && /^[0-9a-f]{32}$/.test(key)
      ? []
      : [`payload ${JSON.stringify(rest)}`];
  } catch (error) {
    return [`payload: ${String(error)}`];
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Objects may have more members than expected, lists may not. */
function isPart(expected: unknown, actual: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((value, at) => isPart(value, actual[at]))
    );
  }
  if (typeof expected === "object" && expected !== null) {
    return (
      typeof actual === "object" &&
      actual !== null &&
      Object.entries(expected).every(([name, value]) =>
        isPart(value, (actual as Record<string, unknown>)[name])
      )
    );
  }
  return expected === actual;
}
