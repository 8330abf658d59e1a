import type { Catalogue } from "#catalogue";
import type { CatalogueOutcome, NewKey, SaveOutcome } from "#scope-picker";
import { CATALOGUE } from "./catalogue.ts";

/** Plays the page around the picker: answers what it is told, and remembers what it was asked. */
export class FakeSite {
  catalogue: Catalogue = CATALOGUE;
  loadFails = false;
  outcome: SaveOutcome = { saved: true, id: 1, key: "8f1c0b7e5a2d94f3" };
  readonly saved: NewKey[] = [];
  leftFor: "keys" | "standard form" | null = null;
  load = (): Promise<CatalogueOutcome> =>
    Promise.resolve(
      this.loadFails
        ? { loaded: false, message: "The server answered 502." }
        : { loaded: true, catalogue: this.catalogue }
    );
  save = (key: NewKey): Promise<SaveOutcome> => {
    this.saved.push(key);
    return new Promise((resolve) => {
      this.#answerSave = () => resolve(this.outcome);
      if (!this.#holds) {
        this.#answerSave();
      }
    });
  };
  leaveForKeys = (): void => {
    this.leftFor = "keys";
  };
  leaveForStandardForm = (): void => {
    this.leftFor = "standard form";
  };
  #answerSave: (() => void) | null = null;
  #holds = false;

  /** Lets the next saves wait until `answer` is called. */
  holdAnswers(): void {
    this.#holds = true;
  }

  answer(): void {
    this.#answerSave?.();
  }
}
