import { tracked } from "@glimmer/tracking";
import type { ReadChoice } from "../../../lib/api-scopes/manifest/index.ts";
import type { ExistingKey, PickerServices } from "../contract.ts";
import type { KeyDetails } from "./key-details.ts";
import type { Origin } from "./opened-choice.ts";
import { OpenedChoice } from "./opened-choice.ts";
import type { ScopeList } from "./scope-list.ts";

/** Links and manifests that are opened on the page, one after another. */
export class Openings {
  /** The last one, as long as the reader wants to know of it. */
  @tracked current: OpenedChoice | null = null;
  /** The key that the new one takes over from. */
  @tracked replaced: ExistingKey | null = null;

  /** Keeps what was brought, and says no more of it. */
  dismiss = (): void => {
    this.current = null;
  };

  /** Takes back all scopes that were brought. */
  undo = (): void => {
    this.current?.undo();
    this.current = null;
    this.replaced = null;
  };

  readonly #details: KeyDetails;
  readonly #loadKey: PickerServices["loadKey"];

  constructor(details: KeyDetails, loadKey: PickerServices["loadKey"]) {
    this.#details = details;
    this.#loadKey = loadKey;
  }

  /** Applies what a link or a manifest proposes. Nothing to propose: nothing happens. */
  async open(read: ReadChoice, origin: Origin, list: ScopeList): Promise<void> {
    if (saysNothing(read)) {
      return;
    }
    const { replaces } = read.choice;
    const outcome = replaces === null ? null : await this.#loadKey(replaces);
    const replaced = outcome?.loaded ? outcome.key : null;
    const problem = outcome?.loaded === false ? outcome.message : null;
    this.replaced = replaced ?? this.replaced;
    this.current = new OpenedChoice(read, { origin, list, replaced, problem });
    this.#describe(read, replaced);
  }

  /** What the reader has entered already stays. */
  #describe({ choice }: ReadChoice, replaced: ExistingKey | null): void {
    const details = this.#details;
    const description = choice.description ?? replaced?.description;
    const username = choice.username ?? replaced?.username;
    if (description && details.description === "") {
      details.describe(description);
    }
    if (username && !details.actsAsOne) {
      details.actAsOne(true);
      details.chooseUser(username);
    }
  }
}

function saysNothing({ choice, issues }: ReadChoice): boolean {
  const { description, username, replaces, scopes } = choice;
  return (
    issues.length === 0 &&
    scopes.length === 0 &&
    description === null &&
    username === null &&
    replaces === null
  );
}
