import type { Browser, BrowserContext, Page } from "playwright-core";

/** Somebody at a browser of their own, on a forum: a real Discourse or the sandbox. */
export class Visitor {
  static async arrive(browser: Browser): Promise<Visitor> {
    const context = await browser.newContext();
    return new Visitor(context, await context.newPage());
  }

  readonly page: Page;
  readonly #context: BrowserContext;

  constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  /** Opens a consent page; whoever isn't logged in does that on the way. */
  async open(address: string, username: string, password: string) {
    await this.page.goto(address);
    if (await this.#isAtLogin()) {
      await this.#logIn(username, password);
    }
    await this.#authorizeButton().waitFor();
  }

  async scopes(): Promise<string> {
    return this.page.locator("ul.scopes").innerText();
  }

  async authorize(): Promise<void> {
    await this.#authorizeButton().click();
  }

  /** The payload as it stands on the page after consent without a redirect. */
  async shownPayload(): Promise<string> {
    return this.page.locator("code").last().innerText();
  }

  /** Follows a one-time login to its end. */
  async logInByAddress(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page
      .locator("form input[type=submit], form button[type=submit]")
      .last()
      .click();
    await this.page.waitForURL((url) => !url.pathname.includes("/session/otp"));
  }

  /** Whom the forum takes this browser for; null for a stranger. */
  async username(site: string): Promise<string | null> {
    const response = await this.#context.request.get(
      `${site}/session/current.json`,
      { failOnStatusCode: false }
    );
    return response.ok() ? (await response.json()).current_user.username : null;
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }

  async #isAtLogin(): Promise<boolean> {
    const login = this.page.locator("#login-account-name");
    await login.or(this.#authorizeButton()).first().waitFor();
    return login.isVisible();
  }

  async #logIn(username: string, password: string): Promise<void> {
    await this.page.locator("#login-account-name").fill(username);
    await this.page.locator("#login-account-password").fill(password);
    await this.page.locator("#login-button").click();
  }

  #authorizeButton() {
    return this.page.locator(
      ".authorize-api-key input[type=submit][name=commit]"
    );
  }
}
