import type { Page } from "playwright-core";

/** What a person does on the sandbox's pages, found by what they read there. */
export class Picker {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(`${address}/admin/api/keys`);
    await this.#page.getByRole("link", { name: "Add API key" }).click();
    await this.#page.getByRole("heading", { name: "New API key" }).waitFor();
  }

  async describe(text: string): Promise<void> {
    await this.#page.getByLabel("Description").fill(text);
  }

  async actAs(username: string): Promise<void> {
    await this.#page.getByText("Single user").click();
    await this.#page.getByLabel("User that the key acts as").fill(username);
    await this.#page.keyboard.press("Tab");
  }

  async search(text: string): Promise<void> {
    await this.#page.getByLabel("Search scopes").fill(text);
  }

  async tick(scopeId: string): Promise<void> {
    await this.#row(scopeId).getByRole("checkbox").check();
  }

  /** Opens a scope and types values for its only parameter. */
  async limit(scopeId: string, values: string): Promise<void> {
    const row = this.#row(scopeId);
    await row.locator("button[aria-expanded]").click();
    const field = row.getByRole("combobox");
    await field.fill(values);
    await field.press("Enter");
  }

  async previews(scopeId: string): Promise<string[]> {
    const lines = this.#row(scopeId).locator(".sp-request");
    const texts = await lines.allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, " ").trim());
  }

  /** Goes on to the review, or to what is missing. */
  async review(): Promise<void> {
    await this.#page.getByRole("button", { name: "Review key" }).click();
  }

  /** What the review says that the key can do. */
  async told(): Promise<string[]> {
    await this.#page
      .getByRole("heading", { name: "Review this key" })
      .waitFor();
    return this.#page.locator(".sp-told__can b").allInnerTexts();
  }

  /** Makes the reviewed key. */
  async create(): Promise<void> {
    await this.#page.getByRole("button", { name: "Create key" }).click();
  }

  /** Tries the new key out. Answers what came of it. */
  async verify(): Promise<string> {
    await this.#page.getByRole("button", { name: "Verify now" }).click();
    return this.#page
      .locator(".sp-verified:not([data-tone='none'])")
      .innerText();
  }

  /** The key, shown once. */
  async key(): Promise<string> {
    return this.#page.locator(".generated-api-key").innerText();
  }

  async error(text: string | RegExp): Promise<boolean> {
    await this.#page.getByText(text).first().waitFor();
    return true;
  }

  async description(): Promise<string> {
    return this.#page.getByLabel("Description").inputValue();
  }

  #row(scopeId: string) {
    return this.#page.locator(`.sp-row[data-scope="${scopeId}"]`);
  }
}
