import { i18n } from "discourse-i18n";
import type {
  Decision,
  DenialReason,
} from "../../../lib/api-scopes/decision/index.ts";

/** What people are told for each reason; the list is closed, as the decision's is. */
const KEYS: Readonly<Record<DenialReason, string>> = {
  bad_request: "bad_request",
  no_route: "no_route",
  action_not_covered: "action_not_covered",
  method_not_covered: "method_not_covered",
  format_not_covered: "format_not_covered",
  param_ambiguous: "param_ambiguous",
  param_missing: "param_missing",
  param_not_allowed: "param_not_allowed",
  path_param_missing: "path_param_missing",
  path_param_not_allowed: "path_param_not_allowed",
  required_param_missing: "required_param_missing",
  forbidden_param_present: "forbidden_param_present",
};

/** Reasons that read better when the value can be named. */
const WITH_VALUE: ReadonlySet<DenialReason> = new Set([
  "param_not_allowed",
  "path_param_not_allowed",
]);

/**
 * Why a request is refused, in a sentence; nothing for one that passes.
 *
 * @example reasonSentence(decision) // "id is 43, which is not among the allowed values."
 */
export function reasonSentence(decision: Decision): string {
  if (decision.permits) {
    return "";
  }
  const { reason, param, value } = decision;
  const key =
    WITH_VALUE.has(reason) && value === undefined
      ? `${KEYS[reason]}_nested`
      : KEYS[reason];
  return i18n(`admin.api_scopes.reasons.${key}`, { param, value });
}
