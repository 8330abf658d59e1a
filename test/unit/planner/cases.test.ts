import {
  finish,
  type FoundRequest,
  type Plan,
  type PlanAim,
  planRequests,
  readText,
  type UnreadHint,
} from "#planner";
import { describe, expect, test } from "vitest";
import { plannerFor } from "../../../lib/cli/load-planner.ts";
import { loadCatalogue } from "../../../lib/cli/project.ts";
import cases from "../../cases/plans.json" with { type: "json" };
import { host } from "../../host.ts";

interface PlanCase {
  name: string;
  text?: string;
  /** Entries of a HAR: method and address. */
  har?: readonly (readonly [string, string])[];
  /** Requests of a HAR as it has them. */
  entries?: readonly unknown[];
  aim?: PlanAim;
  /** Limits by scope. */
  scopes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  assumes?: readonly string[];
  /** `METHOD URL reason param`. */
  uncovered?: readonly string[];
  free?: number;
  skipped?: number;
  /** `line text`. */
  unread?: readonly string[];
  /** What may be wrong with each of them; left out where nothing is known of any. */
  hints?: readonly (UnreadHint | null)[];
  /** `METHOD URL` of all requests. */
  requests?: readonly string[];
}

const planner = plannerFor(host, loadCatalogue());

describe("plans", () => {
  // JSON widens every row to its own shape; the interface is the common one.
  test.each(cases as unknown as PlanCase[])("$name", (row) => {
    const read = finish(readText(textOf(row)));
    if (read.kind !== "requests") {
      throw new TypeError("the row is no text with requests");
    }
    const plan = finish(
      planRequests(planner, read.requests, row.aim ?? "narrow")
    );
    expect(limitsOf(plan)).toEqual(row.scopes);
    expect(plan.scopes.flatMap(({ assumes }) => assumes)).toEqual(
      row.assumes ?? []
    );
    if (!row.requests) {
      expect(uncoveredOf(plan, read.requests)).toEqual(row.uncovered ?? []);
    }
    expect(plan.free).toHaveLength(row.free ?? 0);
    expect(read.skipped).toBe(row.skipped ?? 0);
    expect(read.unread.map(({ line, text }) => `${line} ${text}`)).toEqual(
      row.unread ?? []
    );
    expect(read.unread.map(({ hint }) => hint)).toEqual(
      row.hints ?? (row.unread ?? []).map(() => null)
    );
    if (row.requests) {
      expect(read.requests.map(lineOf)).toEqual(row.requests);
    }
  });
});

function limitsOf({ scopes }: Plan): PlanCase["scopes"] {
  return Object.fromEntries(
    scopes.map(({ scope_id, limits }) => [scope_id, limits])
  );
}

function uncoveredOf(
  { uncovered }: Plan,
  requests: readonly FoundRequest[]
): readonly string[] {
  return uncovered.map(({ request, reason, param }) =>
    [lineOf(requests[request]), reason, param].filter(Boolean).join(" ")
  );
}

function lineOf(request: FoundRequest | undefined): string {
  return `${request?.method} ${request?.url}`;
}

function textOf({ text, har = [], entries }: PlanCase): string {
  const headers = [{ name: "Api-Key", value: "x" }];
  const recorded =
    entries ?? har.map(([method, url]) => ({ method, url, headers }));
  return (
    text ??
    JSON.stringify({
      log: {
        version: "1.2",
        entries: recorded.map((request) => ({ request })),
      },
    })
  );
}
