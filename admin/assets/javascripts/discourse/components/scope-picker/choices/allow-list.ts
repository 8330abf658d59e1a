import { tracked } from "@glimmer/tracking";
import type { CatalogueParam } from "../../../lib/api-scopes/catalogue/index.ts";
import { addValues } from "../model/index.ts";

/** The values that one parameter of a scope is limited to, while they are being typed. */
export class AllowList {
  @tracked values: readonly string[] = [];
  /** What values are called, where an editor knows it. */
  @tracked names: Readonly<Record<string, string>> = {};
  /** Typed, but not yet a value. */
  @tracked draft = "";
  /** What stands in the draft and can't become a value. */
  @tracked rejected: readonly string[] = [];
  readonly param: CatalogueParam;

  /** Takes the text of the field as it is now. A comma ends a value. */
  type = (text: string): void => {
    this.draft = text;
    this.rejected = [];
    if (/[,\n]/.test(text)) {
      this.commit();
    }
  };

  /** Turns what was typed into values. What can't be one stays in the field. */
  commit = (): void => {
    if (this.draft.trim() === "") {
      this.draft = "";
      return;
    }
    const { values, rejected } = addValues(this.param, this.values, this.draft);
    this.rejected = rejected;
    this.draft = rejected.join(", ");
    this.#become(values);
  };

  /** Takes the choice of an editor, with the values' names if it knows them. */
  choose = (
    values: readonly string[],
    names: Readonly<Record<string, string>> = {}
  ): void => {
    this.names = { ...this.names, ...names };
    this.#become(addValues(this.param, [], values.join(",")).values);
  };

  remove = (value: string): void => {
    this.values = this.values.filter((one) => one !== value);
  };

  removeLast = (): void => {
    this.values = this.values.slice(0, -1);
  };

  #whenLimited: () => void;

  constructor(param: CatalogueParam, whenLimited: () => void) {
    this.param = param;
    this.#whenLimited = whenLimited;
  }

  get isLimited(): boolean {
    return this.values.length > 0;
  }

  get hasProblem(): boolean {
    return this.rejected.length > 0;
  }

  get shownValues(): readonly string[] {
    return this.values.map((value) => this.names[value] ?? value);
  }

  #become(values: readonly string[]): void {
    const grew = values.length > this.values.length;
    this.values = values;
    if (grew) {
      this.#whenLimited();
    }
  }
}
