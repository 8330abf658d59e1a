export { EMPTY_CHOICE } from "./collect.ts";
export { jsonFault } from "./json-fault.ts";
export { fromTemplate } from "./from-template.ts";
export { CHOICE_ISSUES } from "./issue.ts";
export type { ChoiceIssue, ChoiceIssueCode, ReadChoice } from "./issue.ts";
export { parseLink } from "./parse-link.ts";
export { parseManifest } from "./parse-manifest.ts";
export { printLink, printManifest } from "./print.ts";
export type { Choice, ChosenEntry } from "./types.ts";
