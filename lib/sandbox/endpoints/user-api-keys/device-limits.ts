import { hashKey } from "../../auth/index.ts";
import type { Answer } from "../../http/index.ts";
import type { Call } from "../endpoint.ts";
import { tooOften } from "./refuse.ts";

const MINUTE = 60;
const HOUR = 3600;

type Limit = readonly [name: string, most: number, seconds: number];

/** Every caller of the sandbox has the same address, so that limits per address are for all. */
export function tooManyRequests(call: Call): Answer | null {
  return firstReached(call, [["requests", 20, MINUTE]]);
}

export function tooManyPolls(call: Call, deviceCode: string): Answer | null {
  return firstReached(call, [
    ["polls", 60, MINUTE],
    [`polls-${hashKey(deviceCode)}`, 60, MINUTE],
  ]);
}

/** @param code as `normalizedCode` writes it; null for none */
export function tooManyAttempts(
  call: Call,
  code: string | null
): Answer | null {
  return firstReached(call, [
    ["activations", 30, HOUR],
    [`activations-of-${call.user?.id}`, 10, MINUTE],
    [`activations-${hashKey(code ?? "invalid")}`, 10, MINUTE],
  ]);
}

export function tooManyLookups(call: Call, request: string): Answer | null {
  return firstReached(call, [
    ["lookups", 120, HOUR],
    [`lookups-of-${call.user?.id}`, 30, MINUTE],
    [`lookups-${hashKey(request)}`, 30, MINUTE],
  ]);
}

function firstReached({ site }: Call, limits: readonly Limit[]): Answer | null {
  for (const [name, most, seconds] of limits) {
    const wait = site.deviceLimits.count(name, most, seconds, site.clock());
    if (wait !== null) {
      return tooOften(wait);
    }
  }
  return null;
}
