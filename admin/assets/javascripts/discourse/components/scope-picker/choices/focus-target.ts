import type { ScopeChoice } from "./scope-choice.ts";

/** Where the reader is needed next. */
export type FocusTarget =
  | { at: "description" | "username" | "search" | "refusal" | "title" }
  | { at: "limit"; choice: ScopeChoice };
