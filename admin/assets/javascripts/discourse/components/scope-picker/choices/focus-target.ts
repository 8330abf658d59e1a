import type { ScopeChoice } from "./scope-choice.ts";

/** Where the reader is needed next. */
export type FocusTarget =
  | {
      at:
        | "description"
        | "username"
        | "search"
        | "confirmation"
        | "refusal"
        | "title";
    }
  | { at: "limit"; choice: ScopeChoice };
