import type { Page } from "playwright-core";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 375, height: 740 },
] as const;
const SCHEMES = ["light", "dark"] as const;

/** Room above what the picture is about: the host's header and the search box stand there. */
const ABOVE = 185;

/** Takes a sight in every size and colour scheme. */
export class Camera {
  readonly #page: Page;
  readonly #fileOf: (name: string) => string;

  constructor(page: Page, fileOf: (name: string) => string) {
    this.#page = page;
    this.#fileOf = fileOf;
  }

  /**
   * Takes all pictures of what is on the page now; answers how many bytes they have.
   *
   * @param at what stands at the top of the picture; else the page's own top does
   */
  async take(name: string, at: string | null): Promise<number> {
    let bytes = 0;
    await this.#page.mouse.move(0, 0);
    for (const size of SIZES) {
      await this.#page.setViewportSize(size);
      for (const colorScheme of SCHEMES) {
        await this.#page.emulateMedia({ colorScheme });
        await this.#scrollTo(at);
        await this.#refuseSecrets();
        const path = this.#fileOf(`${name}-${size.width}-${colorScheme}`);
        const picture = await this.#page.screenshot({ path, caret: "hide" });
        bytes += picture.length;
      }
    }
    await this.#page.setViewportSize(SIZES[0]);
    return bytes;
  }

  async #scrollTo(at: string | null): Promise<void> {
    const top = at
      ? ((await this.#page.locator(at).first().boundingBox())?.y ?? 0) - ABOVE
      : -1e6;
    await this.#page.mouse.wheel(0, top);
    // What comes only near the window comes now.
    await this.#page.waitForTimeout(300);
  }

  /** A key in a picture would be a key for everybody. */
  async #refuseSecrets(): Promise<void> {
    const text = await this.#page.locator("body").innerText();
    if (/\b[0-9a-f]{64}\b/.test(text)) {
      throw new Error("There is a key on the page: it must be covered first.");
    }
  }
}
