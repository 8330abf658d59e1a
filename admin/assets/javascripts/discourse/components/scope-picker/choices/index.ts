export type { AllowList } from "./allow-list.ts";
export type { FocusTarget } from "./focus-target.ts";
export { DESCRIPTION_LIMIT, KeyDetails } from "./key-details.ts";
export { placeRefusals } from "./place-refusals.ts";
export type { ScopeChoice } from "./scope-choice.ts";
export type { ScopeGroup } from "./scope-group.ts";
export { ScopeList } from "./scope-list.ts";
export { ScopeSearch } from "./scope-search.ts";
