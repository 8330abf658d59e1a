export { ChooseStep } from "./choose-step.gts";
export { IDS, moveFocus } from "./focus.ts";
export { isTypingIn } from "./list-keys.ts";
export { PageHead } from "./page-head.gts";
export { CopyButton } from "./copy-button.gts";
export { KeyFacts } from "./key-facts.gts";
export { Note } from "./note.gts";
export { RequestList } from "./request-list.gts";
export { RiskBadge } from "./risk-badge.gts";
