import { i18n } from "discourse-i18n";
import type { Fix, Trial, Verdict } from "../preview/index.ts";
import { reasonSentence } from "./reasons.ts";

function text(key: string, options?: Record<string, unknown>): string {
  return i18n(`admin.api_scopes.try.${key}`, options);
}

/** @example verdictSentence(trial, verdict) // "Permitted by “Read topics”." */
export function verdictSentence(trial: Trial, verdict: Verdict): string {
  if (verdict.permits) {
    const titles = verdict.by.map((id) => trial.find(id)?.scope.title ?? id);
    return text("permitted", { titles: titles.join("”, “") });
  }
  if (verdict.nearest !== null) {
    const title = trial.find(verdict.nearest)?.scope.title ?? verdict.nearest;
    return text("refused_by", {
      title,
      reason: reasonSentence(verdict.decision),
    });
  }
  return verdict.decision.reason === "action_not_covered"
    ? text(verdict.fix ? "nobody" : "nobody_here")
    : reasonSentence(verdict.decision);
}

/** @example fixWord(trial, fix) // "Allow customers too" */
export function fixWord(trial: Trial, { kind, scope_id, values }: Fix): string {
  const choice = trial.find(scope_id);
  const names = (choice?.lists ?? []).flatMap((list) => {
    const value = values[list.param.name];
    return value === undefined ? [] : [list.names[value] ?? value];
  });
  const shown = { title: choice?.scope.title, values: names.join(", ") };
  if (kind === "allow") {
    return text("allow", shown);
  }
  return text(names.length > 0 ? "choose_only" : "choose", shown);
}
