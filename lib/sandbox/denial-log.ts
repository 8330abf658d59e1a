import type { Denial } from "./scopes/index.ts";

/** A refused request: names only, no values, no bodies, no secrets. */
export interface RefusedCall {
  keyId: number;
  method: string;
  action: string;
  denial: Pick<Denial, "reason" | "param" | "scopes_needed">;
  at: Date;
}

/** What a key was refused, as the plugin's own endpoint tells it. */
export interface ShownDenial {
  method: string;
  action: string;
  urls: readonly string[];
  reason: string;
  param: string | null;
  scopes_needed: readonly string[];
  count: number;
  last_at: string;
  /** Opens the picker with the key's scopes and the one that is missing. */
  link: string | null;
}

/** What keys were refused since the sandbox started. */
export interface DenialLog {
  record(call: RefusedCall): void;
  /** Newest first. */
  list(keyId: number): readonly ShownDenial[];
}

/** Distinct refusals of a key are counted; the oldest give way. */
const MOST = 50;

/**
 * Remembers refusals as the plugin does, but in memory only.
 *
 * @example denialLog((action) => urlsOf(action)).list(12) // []
 */
export function denialLog(
  urlsOf: (action: string) => readonly string[]
): DenialLog {
  const keys = new Map<number, Map<string, ShownDenial>>();
  return {
    record({ keyId, method, action, denial, at }) {
      const { reason, param, scopes_needed } = denial;
      const denials = keys.get(keyId) ?? new Map<string, ShownDenial>();
      keys.set(keyId, denials);
      const id = JSON.stringify([method, action, reason, param]);
      const count = (denials.get(id)?.count ?? 0) + 1;
      // Set anew, so that the order is that of the last refusals.
      denials.delete(id);
      denials.set(id, {
        method,
        action,
        urls: urlsOf(action).filter((url) => verbsOf(url).includes(method)),
        reason,
        param,
        scopes_needed,
        count,
        last_at: at.toISOString(),
        // No scope helps keys that may only read.
        link: reason === "read_only" ? null : linkTo(keyId, scopes_needed),
      });
      const [oldest] = denials.keys();
      if (denials.size > MOST && oldest !== undefined) {
        denials.delete(oldest);
      }
    },

    list: (keyId) => [...(keys.get(keyId)?.values() ?? [])].reverse(),
  };
}

/** @example verbsOf("/search (GET|POST)") // ["GET", "POST"] */
function verbsOf(url: string): readonly string[] {
  return /\(([A-Z|]*)\)$/.exec(url)?.[1]?.split("|") ?? [];
}

function linkTo(keyId: number, [narrowest]: readonly string[]): string | null {
  return narrowest === undefined
    ? null
    : `/admin/api/keys/new-scoped?replaces=${keyId}&scopes=${encodeURIComponent(narrowest)}`;
}
