import { waitUntil } from "@ember/test-helpers";
import { Announcements } from "./announcements.ts";
import { inGroup, row } from "./locate.ts";

/** What a screen reader finds on the page, and what it says by itself. */
export class ScreenReader {
  #announcements: Announcements | null = null;

  /** From now on changes of the page are heard. */
  listen(): void {
    this.#announcements = new Announcements();
  }

  /** All that was said since the last time. */
  hear(): readonly string[] {
    return this.#announcements?.hear() ?? [];
  }

  /** Waits until something is said, and hears it. */
  async hearNext(): Promise<readonly string[]> {
    const said: string[] = [];
    await waitUntil(() => said.push(...this.hear()) > 0, { timeout: 5000 });
    return said;
  }

  leave(): void {
    this.#announcements?.stop();
  }

  /** The head of a group. */
  readGroup(title: string): Promise<readonly string[]> {
    const group = inGroup(title, ".sp-group__head").parentElement;
    const resource = group?.dataset["resource"] ?? "";
    return read(`[data-resource="${resource}"] .sp-group__head`);
  }

  /** A scope in the list, without what opens below it. */
  readScope(title: string): Promise<readonly string[]> {
    return read(`${rowSelector(title)} .sp-row__line`);
  }

  /** The limits of an opened scope. */
  readLimits(title: string): Promise<readonly string[]> {
    return read(`${rowSelector(title)} .sp-limit-editor`);
  }

  readConfirmation(): Promise<readonly string[]> {
    return read(".sp-confirm");
  }

  async readHeadings(): Promise<readonly string[]> {
    const lines = await read(".scope-picker");
    return lines.filter((line) => line.startsWith("heading"));
  }

  /** The card with the new key. */
  readSecret(): Promise<readonly string[]> {
    return read(".sp-secret");
  }

  /** What has the focus, without what is in it. */
  async readFocus(): Promise<string | undefined> {
    const [focused] = await read(":focus");
    return focused;
  }
}

function rowSelector(title: string): string {
  const scope = row(title).getAttribute("data-scope") ?? "";
  return `.sp-row[data-scope="${scope}"]`;
}

function read(selector: string): Promise<readonly string[]> {
  return window.spokenTree(selector);
}
