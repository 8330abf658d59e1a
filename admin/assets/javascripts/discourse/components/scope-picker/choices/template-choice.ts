import { tracked } from "@glimmer/tracking";
import type { CatalogueTemplate } from "../../../lib/api-scopes/catalogue/index.ts";
import { fromTemplate } from "../../../lib/api-scopes/manifest/index.ts";
import type { Applied } from "./apply-choice.ts";
import { Proposal } from "./proposal.ts";
import type { ScopeList } from "./scope-list.ts";

/** Which template is looked at, and what came of the last one that was applied. */
export class TemplateChoice {
  @tracked open: CatalogueTemplate | null = null;
  @tracked proposal: Proposal | null = null;
  @tracked applied: Applied | null = null;

  /** Shows a template, or hides the one that is shown. */
  show = (template: CatalogueTemplate): void => {
    const isNew = this.open !== template;
    this.open = isNew ? template : null;
    this.proposal = isNew
      ? new Proposal(fromTemplate(template), this.#list)
      : null;
    this.applied = null;
  };

  hide = (): void => {
    this.open = null;
    this.proposal = null;
  };

  /** Adds the ticked scopes, unless a value was typed that can't be one. */
  apply = (): void => {
    if (this.proposal && !this.proposal.hasProblem) {
      this.applied = this.proposal.apply();
      this.hide();
    }
  };

  undo = (): void => {
    this.applied?.undo();
    this.applied = null;
  };

  readonly #list: ScopeList;

  constructor(list: ScopeList) {
    this.#list = list;
  }
}
