import { click } from "@ember/test-helpers";
import { inRow, part, textOf, textsOf } from "./locate.ts";

/** Examples of requests in an opened scope. */
export class ExamplesSights {
  permitted(title: string): string[] {
    return this.#said(title, ".sp-example:not(.is-refused)");
  }

  refused(title: string): string[] {
    return this.#said(title, ".sp-example.is-refused");
  }

  problem(title: string): string {
    return textOf(inRow(title, ".sp-panel > .sp-soft"));
  }

  retry(title: string): Promise<void> {
    return click(inRow(title, ".sp-panel > .sp-soft button"));
  }

  copyFirst(title: string): Promise<void> {
    return click(part(inRow(title, ".sp-example"), ".sp-copy"));
  }

  /** Without what its button says. */
  #said(title: string, selector: string): string[] {
    return textsOf(selector, inRow(title, ".sp-panel")).map((text) =>
      text.replace(/ Copy as curl$/, "")
    );
  }
}
