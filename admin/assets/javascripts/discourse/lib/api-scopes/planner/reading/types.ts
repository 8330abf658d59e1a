import type { ReadChoice } from "../../manifest/index.ts";
import type { FoundRequest } from "../types.ts";

/** What may be wrong with a line that is no request. */
export type UnreadHint =
  /** It looks like JSON; where it stops being that. */
  | { kind: "broken_json"; line: number; column: number }
  /** It is JSON, but no recording, no log and no manifest. */
  | { kind: "other_json" }
  /** It is nearly the name of one of these documented operations. */
  | { kind: "operation"; names: readonly string[] };

/** A line that is no request, as far as we can tell. */
export interface UnreadLine {
  line: number;
  /** Shortened. */
  text: string;
  hint: UnreadHint | null;
}

/** Requests of a text, and what was read beside them. */
export interface ReadRequests {
  kind: "requests";
  requests: readonly FoundRequest[];
  /** The first ones. */
  unread: readonly UnreadLine[];
  /** All of them. */
  unreadCount: number;
  /** Requests that need no key or go elsewhere: files, preflights, other hosts. */
  skipped: number;
  /** True if the text was longer than what is read of one. */
  isCut: boolean;
}

/** What a text turned out to be. */
export type ReadText = { kind: "choice"; read: ReadChoice } | ReadRequests;
