import { tracked } from "@glimmer/tracking";

/** What the browser loads only when a page needs it: on its way, here, or not to be had. */
export class Later<Part> {
  /** Null until it is here. */
  @tracked part: Part | null = null;
  @tracked isMissing = false;

  /**
   * @param load a literal `import()`, so that a build can split off what it names
   * @example new Later(async () => new (await import("./state.ts")).PickerState(services))
   */
  constructor(load: () => Promise<Part>) {
    void this.#bring(load);
  }

  async #bring(load: () => Promise<Part>): Promise<void> {
    try {
      this.part = await load();
    } catch (error) {
      this.isMissing = true;
      // The page says that something is missing; the browser's log says what.
      throw error;
    }
  }
}
