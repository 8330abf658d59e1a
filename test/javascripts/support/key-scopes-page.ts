import { click, find, findAll } from "@ember/test-helpers";
import { textOf, textsOf, within } from "./locate.ts";

/** What a person sees and does on the page of a key. */
export class KeyScopesPage {
  get heading(): string {
    return textOf(find(".sp-key-scopes h2"));
  }

  get failure(): string {
    return textOf(find(".sp-key-scopes > .sp-note[role=alert]"));
  }

  get warning(): string {
    return textOf(find(".sp-mode-warning"));
  }

  /** The scopes with their limits, e.g. `List members Read group_membership.list; Any group`. */
  get scopes(): string[] {
    return findAll(".sp-held").map((scope) =>
      textsOf(".sp-held__title, .sp-told__limit, .sp-held__gone", scope).join(
        "; "
      )
    );
  }

  get denials(): string[] {
    return textsOf(".sp-denial > div");
  }

  /** Links of the denials by what they say. */
  get fixes(): Record<string, string | null> {
    return Object.fromEntries(
      findAll(".sp-denial a").map((link) => [
        textOf(link),
        link.getAttribute("href"),
      ])
    );
  }

  get replaceUrl(): string | null {
    return find(".sp-replace")?.getAttribute("href") ?? null;
  }

  addresses(title: string): string[] {
    return textsOf(".sp-request", within(".sp-held", "b", title));
  }

  /** Exports the manifest. Answers the file's name and what is in it. */
  async export(): Promise<{ name: string; text: string }> {
    let file: Promise<{ name: string; text: string }> | null = null;
    const { createObjectURL } = URL;
    let blob: Blob | null = null;
    URL.createObjectURL = (object) => {
      blob = object instanceof Blob ? object : null;
      return createObjectURL.call(URL, object);
    };
    const { click: clickLink } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      const name = this.download;
      file = (blob ?? new Blob()).text().then((text) => ({ name, text }));
    };
    try {
      await click(".sp-export");
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = clickLink;
    }
    return file ?? { name: "", text: "" };
  }
}
