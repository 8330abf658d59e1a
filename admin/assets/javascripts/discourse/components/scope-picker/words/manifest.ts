import { i18n } from "discourse-i18n";
import type { ChoiceIssue } from "../../../lib/api-scopes/manifest/index.ts";

/** Says what could not be read of a link or a manifest. @example choiceIssueSentence(issue) */
export function choiceIssueSentence({
  code,
  where,
  value,
}: ChoiceIssue): string {
  return i18n(`admin.api_scopes.manifest.issues.${code}`, { where, value });
}
