import { tracked } from "@glimmer/tracking";
import type {
  CatalogueParam,
  CatalogueScope,
} from "../../../lib/api-scopes/catalogue/index.ts";
import type { ExistingScope, ValueSources } from "../contract.ts";
import type { RequestLine, RiskLevel } from "../model/index.ts";
import { isOfAKind, READ_ALL, requestLines, riskOf } from "../model/index.ts";
import { anyValue, limitedTo } from "../words.ts";
import type { ToldLimit } from "../words/review.ts";

/** One scope of an existing key, with what the site knows of it. */
export class HeldEntry {
  @tracked private names: Readonly<Record<string, string>> = {};
  readonly held: ExistingScope;
  /** Null: the site no longer has the scope, or nobody can choose it. */
  readonly scope: CatalogueScope | null;

  constructor(held: ExistingScope, scope: CatalogueScope | null) {
    this.held = held;
    this.scope = scope;
  }

  /** As people write it. */
  get name(): string {
    return this.held.scope_id.replace(":", ".");
  }

  get readsAll(): boolean {
    return this.held.scope_id === READ_ALL;
  }

  /** Retired, renamed, or brought by a plugin that is off. */
  get isGone(): boolean {
    return this.scope === null && !this.readsAll;
  }

  get risk(): RiskLevel | null {
    return this.scope ? riskOf(this.scope) : this.readsAll ? "read" : null;
  }

  get lines(): readonly RequestLine[] {
    return this.scope
      ? requestLines(this.scope, this.held.limits).filter(
          ({ closed }) => !closed
        )
      : [];
  }

  get limits(): readonly ToldLimit[] {
    return (this.scope?.params ?? [])
      .filter(
        (param) => this.held.limits[param.name]?.length || isOfAKind(param)
      )
      .map((param) => this.#limit(param));
  }

  /** Finds out what the values are called. Until then they stand for themselves. */
  async learnNames(sources: ValueSources): Promise<void> {
    for (const param of this.scope?.params ?? []) {
      const values = this.held.limits[param.name] ?? [];
      const source = sources[param.kind];
      if (source && values.length > 0) {
        const found = await source.names(values);
        const known = Object.entries(found).flatMap(([value, name]) =>
          name === null ? [] : [[nameKey(param, value), name]]
        );
        this.names = { ...this.names, ...Object.fromEntries(known) };
      }
    }
  }

  #limit(param: CatalogueParam): ToldLimit {
    const values = this.held.limits[param.name] ?? [];
    const names = values.map(
      (value) => this.names[nameKey(param, value)] ?? value
    );
    return values.length > 0
      ? { text: limitedTo(param, names), isLimited: true }
      : { text: anyValue(param), isLimited: false };
  }
}

function nameKey({ name }: CatalogueParam, value: string): string {
  return `${name} ${value}`;
}
