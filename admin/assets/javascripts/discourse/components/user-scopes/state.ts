import { tracked } from "@glimmer/tracking";
import type {
  ListOutcome,
  ScopeSwitch,
  UserScopeList,
  UserScopeServices,
} from "./contract.ts";

/** What the page knows: the list, what is being changed, and what may be taken back. */
export class UserScopesState {
  @tracked list: UserScopeList | null = null;
  @tracked message: string | null = null;
  @tracked pending: ScopeSwitch | null = null;
  /** The last change that the server took. */
  @tracked last: ScopeSwitch | null = null;

  load = async (): Promise<void> => {
    this.#take(await this.#services.load());
  };

  /** Changes one scope in one setting; one change at a time, so that none undoes another. */
  change = async (change: ScopeSwitch): Promise<void> => {
    if (this.pending) {
      return;
    }
    this.pending = change;
    try {
      const outcome = await this.#services.change(change);
      this.#take(outcome);
      this.last = outcome.ok ? change : null;
    } finally {
      this.pending = null;
    }
  };

  undo = async (): Promise<void> => {
    if (this.last) {
      const { last } = this;
      await this.change({ ...last, allowed: !last.allowed });
      this.last = null;
    }
  };

  readonly #services: UserScopeServices;

  constructor(services: UserScopeServices) {
    this.#services = services;
  }

  /** How many scopes a plugin declares that no user can be asked for. */
  get silent(): number {
    return (this.list?.scopes ?? []).filter(
      ({ source, allow_user_api_key_scopes }) =>
        source !== "core" && !allow_user_api_key_scopes
    ).length;
  }

  #take(outcome: ListOutcome): void {
    if (outcome.ok) {
      this.list = outcome.list;
      this.message = null;
    } else {
      this.message = outcome.message;
    }
  }
}
