import { tracked } from "@glimmer/tracking";
import { debounce } from "@ember/runloop";
import type { ValueOption, ValueSource } from "../contract.ts";
import type { AllowList } from "./allow-list.ts";

/** Long enough to finish a word, too short to wait for. */
const PAUSE = 150;

/** The list that opens under a field in which values are looked for by name. */
export class ValueSearch {
  @tracked isOpen = false;
  /** Null while they are being looked for. */
  @tracked options: readonly ValueOption[] | null = null;
  /** Position of the option that Enter would take. */
  @tracked at: number | null = null;

  open = (): void => {
    this.isOpen = true;
    void this.#look();
  };

  close = (): void => {
    this.isOpen = false;
    this.at = null;
  };

  /** Looks for what is typed; a comma ends a value instead. */
  type = (text: string): void => {
    this.#list.type(text);
    this.at = null;
    this.isOpen = true;
    this.options = null;
    debounce(this, this.#look, PAUSE);
  };

  take = (option: ValueOption): void => {
    this.#list.allow(option.value, option.name);
    this.close();
  };

  /** Takes the marked option, else the only one of that name, else the text itself. */
  enter = (): void => {
    const option = this.active ?? this.#namesake;
    if (option) {
      this.take(option);
    } else {
      this.#list.commit();
      this.close();
    }
  };

  readonly #list: AllowList;
  readonly #source: ValueSource;

  constructor(list: AllowList, source: ValueSource) {
    this.#list = list;
    this.#source = source;
  }

  get active(): ValueOption | undefined {
    return this.at === null ? undefined : this.options?.[this.at];
  }

  get hasNone(): boolean {
    return this.options?.length === 0;
  }

  /** Marks the next option, or the one before; round and round. */
  move(step: 1 | -1): void {
    const count = this.options?.length ?? 0;
    if (!this.isOpen) {
      this.open();
    } else if (count > 0) {
      const from = this.at ?? (step === 1 ? -1 : count);
      this.at = (from + step + count) % count;
    }
  }

  get #namesake(): ValueOption | undefined {
    const typed = this.#list.draft.trim().toLowerCase();
    const alike = (this.options ?? []).filter(
      ({ name }) => name.toLowerCase() === typed
    );
    return alike.length === 1 ? alike[0] : undefined;
  }

  async #look(): Promise<void> {
    const text = this.#list.draft.trim();
    const found = await this.#source.find(text);
    // An answer to an earlier text may come late.
    if (text === this.#list.draft.trim()) {
      const { values } = this.#list;
      this.options = found.filter(({ value }) => !values.includes(value));
    }
  }
}
