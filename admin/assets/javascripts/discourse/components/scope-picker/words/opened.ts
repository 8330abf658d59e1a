import { i18n } from "discourse-i18n";
import type { OpenedChoice, ScopeChoice } from "../choices/index.ts";

/** @example openedTitle(opened) // "Opened from a link by Shop sync: review everything" */
export function openedTitle({
  origin,
  choice,
  replaced,
}: OpenedChoice): string {
  const text = (key: string, options?: Record<string, unknown>) =>
    i18n(`admin.api_scopes.opened.${key}`, options);
  if (replaced) {
    return text("replacing", { description: replaced.description });
  }
  return choice.name === null
    ? text(`from_${origin}`)
    : text(`from_${origin}_by`, { name: choice.name });
}

/** @example addedSentence(opened) // "3 scopes were added. Nothing is saved yet." */
export function addedSentence({ applied }: OpenedChoice): string {
  const count = applied.added.length;
  return count === 0
    ? i18n("admin.api_scopes.opened.added_none")
    : i18n("admin.api_scopes.opened.added", { count });
}

/** @example titlesOf(choices) // "Read topics, List members" */
export function titlesOf(choices: readonly ScopeChoice[]): string {
  return choices.map(({ scope }) => scope.title).join(", ");
}

/** What is said when a choice opens; nothing while none is open. */
export function openedSaid(opened: OpenedChoice | null): string {
  return opened ? `${openedTitle(opened)}. ${addedSentence(opened)}` : "";
}
