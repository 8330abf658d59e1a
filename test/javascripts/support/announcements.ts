const LIVE = "[aria-live], [role=status], [role=alert]";

/**
 * Notes what a screen reader says by itself while the page changes. A region must be there before
 * its words are: only an alert is also said when it comes with them.
 */
export class Announcements {
  readonly #said: string[] = [];
  readonly #texts = new Map<Element, string>();
  readonly #observer = new MutationObserver(() => this.#listen());

  /** Begins to listen; what stands on the page by now is not said. */
  constructor() {
    this.#listen();
    this.#said.length = 0;
    this.#observer.observe(document.body, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  }

  /** Everything said since the last time. */
  hear(): readonly string[] {
    this.#listen();
    return this.#said.splice(0);
  }

  stop(): void {
    this.#observer.disconnect();
  }

  #listen(): void {
    const regions = new Set(
      [...document.querySelectorAll(LIVE)].filter((one) =>
        one.checkVisibility()
      )
    );
    for (const region of regions) {
      const now = wordsOf(region);
      const isNew = !this.#texts.has(region);
      const before = this.#texts.get(region) ?? "";
      const isSaid = !isNew || region.matches("[role=alert]");
      if (isSaid && now !== "" && now !== before) {
        this.#said.push(now);
      }
      this.#texts.set(region, now);
    }
    for (const region of this.#texts.keys()) {
      if (!regions.has(region)) {
        this.#texts.delete(region);
      }
    }
  }
}

function wordsOf(region: Element): string {
  return (region.textContent ?? "").replace(/\s+/g, " ").trim();
}
