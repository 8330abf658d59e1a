import type { ReadChoice } from "../../manifest/index.ts";
import type { FoundRequest } from "../types.ts";

/** A line that is no request, as far as we can tell. */
export interface UnreadLine {
  line: number;
  /** Shortened. */
  text: string;
}

/** What a text turned out to be. */
export type ReadText =
  | { kind: "choice"; read: ReadChoice }
  | {
      kind: "requests";
      requests: readonly FoundRequest[];
      unread: readonly UnreadLine[];
      /** Requests that need no key or go elsewhere: files, preflights, other hosts. */
      skipped: number;
      /** True if the text was longer than what is read of one. */
      isCut: boolean;
    };
