export { Access } from "./access.gts";
export { IDS, moveFocus } from "./focus.ts";
export { KeyFields } from "./key-fields.gts";
export { PageHead } from "./page-head.gts";
export { SavedKey } from "./saved-key.gts";
export { ScopesSection } from "./scopes-section.gts";
export { Summary } from "./summary.gts";
