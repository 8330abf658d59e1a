import { cached, tracked } from "@glimmer/tracking";
import type { KeyDetails, ScopeChoice, ScopeList } from "../choices/index.ts";
import type { ExistingKey, PickerServices, UserOutcome } from "../contract.ts";
import { isOfAKind } from "../model/index.ts";
import type { RulesState } from "../preview/index.ts";
import { type ComparedScope, compareScopes } from "./compare-scopes.ts";
import { type EffectSection, tellByEffect } from "./effects.ts";
import { lackingAbilities } from "./lacking-abilities.ts";
import { refusedCalls, type RefusedScope } from "./refused-calls.ts";
import { SENSITIVE_ABILITIES } from "./sensitive-abilities.ts";

/** What is reviewed: the picker, as far as the review reads it. */
export interface ReviewedKey {
  readonly details: KeyDetails;
  readonly chosen: readonly ScopeChoice[];
  readonly list: ScopeList | null;
  readonly replaced: ExistingKey | null;
  readonly rules: RulesState;
}

/** The last look at a key before it is made. */
export class ReviewState {
  /** The admin was asked for a confirmation and went on without. */
  @tracked misses = false;
  /** What was confirmed; another choice must be confirmed anew. */
  @tracked private confirmed: string | null = null;
  @tracked private user: UserOutcome | null = null;

  confirm = (): void => {
    this.confirmed = this.isConfirmed ? null : this.#danger;
    this.misses = false;
  };

  /** Asks what only the server knows. The page does not wait for it. */
  prepare = async (): Promise<void> => {
    this.user = null;
    const { actingUser } = this.#key.details;
    if (actingUser !== null) {
      void this.#key.rules.load();
      const user = await this.#loadUser(actingUser);
      this.user = actingUser === this.#key.details.actingUser ? user : null;
    }
  };

  readonly #key: ReviewedKey;
  readonly #loadUser: PickerServices["loadUser"];

  constructor(key: ReviewedKey, loadUser: PickerServices["loadUser"]) {
    this.#key = key;
    this.#loadUser = loadUser;
  }

  @cached
  get sections(): readonly EffectSection<ScopeChoice>[] {
    return tellByEffect(this.#key.chosen);
  }

  /** Sensitive abilities that the key does not have, worth a promise. */
  @cached
  get lacking(): readonly string[] {
    const { details, list, chosen } = this.#key;
    // Who can take further rights reaches everything in the end, and what nobody rated may do so.
    const isKnown = chosen.every(
      ({ risk }) => risk !== "escalation" && risk !== "unrated"
    );
    return details.isGranular && list && chosen.length > 0 && isKnown
      ? lackingAbilities(SENSITIVE_ABILITIES, bearersIn(list), scopesOf(chosen))
      : [];
  }

  @cached
  get escalations(): readonly ScopeChoice[] {
    return this.#key.chosen.filter(({ risk }) => risk === "escalation");
  }

  /** Scopes that take every thing of some kind where they could be limited to a few. */
  @cached
  get unlimited(): readonly ScopeChoice[] {
    return this.#key.chosen.filter(
      ({ lists, isLimited }) =>
        !isLimited && lists.some(({ param }) => isOfAKind(param))
    );
  }

  get needsConfirmation(): boolean {
    return !this.#key.details.isGranular || this.escalations.length > 0;
  }

  get isConfirmed(): boolean {
    return this.confirmed === this.#danger;
  }

  get userIsUnknown(): boolean {
    return this.user?.found === false;
  }

  /** Scopes whose calls the acting user has no right to. */
  @cached
  get refused(): readonly RefusedScope[] {
    const { chosen, rules } = this.#key;
    return this.user?.found
      ? refusedCalls(this.user.user, scopesOf(chosen), rules.ready)
      : [];
  }

  @cached
  get compared(): readonly ComparedScope[] {
    const { replaced, chosen } = this.#key;
    const after = chosen.map(({ scope, limits }) => ({
      scope_id: scope.scope_id,
      limits,
    }));
    // A key without scopes could do everything: nothing in the new one is more than that.
    return replaced && replaced.scopes.length > 0
      ? compareScopes(replaced.scopes, after)
      : [];
  }

  /** May the key be made? Marks the confirmation that is missing. */
  check(): boolean {
    this.misses = this.needsConfirmation && !this.isConfirmed;
    return !this.misses;
  }

  get #danger(): string {
    const ids = this.escalations.map(({ scope }) => scope.scope_id);
    return [this.#key.details.mode, ...ids].join(" ");
  }
}

/** Of all scopes of the site those that matter here: a tick must not wait for the others. */
function bearersIn(list: ScopeList) {
  const ids = new Set(SENSITIVE_ABILITIES.flatMap(({ scopes }) => scopes));
  return [...ids].flatMap((id) => list.find(id)?.scope ?? []);
}

function scopesOf(choices: readonly ScopeChoice[]) {
  return choices.map(({ scope }) => scope);
}
