import {
  type AllowedParameters,
  type ApiRequest,
  decide,
  type ScopeMapping,
} from "#decision";
import type { RouteTable } from "#route-table";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** A line of spec/differential/record_decisions.rb. */
export interface RecordedDecision {
  scope: ScopeMapping;
  allowed: AllowedParameters;
  request: ApiRequest;
  /** What a real Discourse said. */
  core: { permits: boolean; route: string | null; raised?: string };
}

/** Where our answer is another one. */
export interface Difference extends RecordedDecision {
  ours: { permits: boolean; route: string | null; reason: string };
}

/**
 * Compares a recorded decision with ours.
 *
 * @returns null where both agree
 */
export function difference(
  table: RouteTable,
  recorded: RecordedDecision
): Difference | null {
  const { scope, allowed, request, core } = recorded;
  const { permits, route, reason } = decide(table, scope, allowed, request);
  const isSameRoute =
    route === core.route ||
    core.raised !== undefined ||
    isRedirect(recorded, table);
  return permits === core.permits && isSameRoute
    ? null
    : { ...recorded, ours: { permits, route, reason } };
}

/**
 * `recognize_path`, which the recording asks, passes over redirects and mounted Rack applications;
 * a real request ends there.
 */
function isRedirect({ request }: RecordedDecision, table: RouteTable): boolean {
  const path = request.url.replace(/[?#].*$/, "").replace(/(.)\/+$/, "$1");
  return table.routes.some(
    ({ action, regexp }) => action === null && regexp.test(path)
  );
}

/** Reads a recording line by line. */
export async function* readRecording(
  file: string
): AsyncGenerator<RecordedDecision> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    // Written by our own recorder; a line of another form shows as a difference.
    yield JSON.parse(line) as RecordedDecision;
  }
}
