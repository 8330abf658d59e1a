import { tracked } from "@glimmer/tracking";
import type { CatalogueParam } from "../../../lib/api-scopes/catalogue/index.ts";
import type { ValueSource } from "../contract.ts";
import { addValues } from "../model/index.ts";
import { ValueSearch } from "./value-search.ts";

/** What values are called; null for one that the site does not have. */
type Names = Readonly<Record<string, string | null>>;

/** The values that one parameter of a scope is limited to, while they are being typed. */
export class AllowList {
  @tracked values: readonly string[] = [];
  /** As far as an editor or the source has told them. */
  @tracked names: Names = {};
  /** Typed, but not yet a value. */
  @tracked draft = "";
  /** What stands in the draft and can't become a value. */
  @tracked rejected: readonly string[] = [];
  readonly param: CatalogueParam;
  /** Knows the site's things of this kind; absent where nobody does. */
  readonly source: ValueSource | undefined;

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
  choose = (values: readonly string[], names: Names = {}): void => {
    this.names = { ...this.names, ...names };
    this.#become(addValues(this.param, [], values.join(",")).values);
  };

  /**
   * Takes values that somebody proposes. One that can't be a value stays in the field: dropped, it
   * would leave the scope wider than proposed.
   */
  propose = (values: readonly string[]): void => {
    this.values = [];
    this.draft = values.join(",");
    this.commit();
  };

  /** @example list.allow("42", "customers") */
  allow = (value: string, name?: string): void => {
    this.draft = "";
    this.rejected = [];
    this.choose([...this.values, value], name ? { [value]: name } : {});
  };

  remove = (value: string): void => {
    this.values = this.values.filter((one) => one !== value);
  };

  removeLast = (): void => {
    this.values = this.values.slice(0, -1);
  };

  #whenLimited: () => void;

  constructor(
    param: CatalogueParam,
    whenLimited: () => void,
    source?: ValueSource
  ) {
    this.param = param;
    this.#whenLimited = whenLimited;
    this.source = source;
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

  /** Is it known of all values what they are called, or that nobody knows it? */
  get isKnown(): boolean {
    return !this.source || this.values.every((value) => value in this.names);
  }

  /** Values that name nothing on this site. They may be saved: what they name may still come. */
  get missing(): readonly string[] {
    return this.values.filter((value) => this.names[value] === null);
  }

  /** Begins to look for values by their names. */
  searchIn(source: ValueSource): ValueSearch {
    return new ValueSearch(this, source);
  }

  /** Asks what values are called, as far as it isn't known. */
  async learn(values: readonly string[]): Promise<void> {
    const strange = values.filter((value) => !(value in this.names));
    if (this.source && strange.length > 0) {
      const names = await this.source.names(strange);
      this.names = { ...this.names, ...names };
    }
  }

  #become(values: readonly string[]): void {
    const grew = values.length > this.values.length;
    this.values = values;
    if (grew) {
      this.#whenLimited();
      void this.learn(this.values);
    }
  }
}
