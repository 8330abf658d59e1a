import type { PickerServices } from "../contract.ts";

/** A request that the site refused a key, as the plugin's own endpoint tells it. */
export interface KeyDenial {
  method: string;
  /** `controller#action`. */
  action: string;
  urls: readonly string[];
  reason: string;
  param: string | null;
  scopes_needed: readonly string[];
  count: number;
  /** ISO 8601. */
  last_at: string;
  /** Opens the picker with what the key has and what it lacks; null where no scope helps. */
  link: string | null;
}

/** What became of asking what a key was refused. */
export type DenialsOutcome =
  | { loaded: true; denials: readonly KeyDenial[] }
  | { loaded: false; message: string };

/** What the scopes of a key ask of the page around them. */
export interface KeyScopesServices extends Pick<
  PickerServices,
  "load" | "loadKey" | "sources"
> {
  loadDenials: (id: number) => Promise<DenialsOutcome>;
}
