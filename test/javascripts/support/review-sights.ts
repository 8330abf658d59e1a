import { find } from "@ember/test-helpers";
import { textOf, textsOf, within } from "./locate.ts";

/** What a person sees of the last look at a key, and of the key when it is made. */
export class ReviewSights {
  get step(): string | null {
    return find(".scope-picker")?.getAttribute("data-step") ?? null;
  }

  get steps(): string {
    return textOf(find(".sp-steps [aria-current]"));
  }

  /** What the key can do by effect, e.g. `Read: List members Read Any group`. */
  get can(): string[] {
    return [...document.querySelectorAll(".sp-told")].flatMap((section) => {
      const effect = textOf(section.querySelector("h3"));
      return [...section.querySelectorAll(":scope > ul > li")].map(
        (scope) =>
          `${effect}: ${[...scope.querySelectorAll(":scope > p")].map(textOf).join(", ")}`
      );
    });
  }

  /** What a read-only or global key can do. */
  get canAll(): string {
    return textOf(find(".sp-told__all"));
  }

  get cannot(): string[] {
    return textsOf(".sp-cannot li");
  }

  get secondLook(): string[] {
    return textsOf(".sp-second b, .sp-second .btn-link");
  }

  get rights(): string {
    return textOf(find(".sp-rights"));
  }

  get canConfirm(): boolean {
    return find("#scope-picker-confirmation") !== null;
  }

  get isConfirmed(): boolean {
    return find("#scope-picker-confirmation:checked") !== null;
  }

  get danger(): string {
    return textOf(find(".sp-confirm"));
  }

  get confirmationProblem(): string {
    return textOf(find("#scope-picker-confirmation-problem"));
  }

  /** The comparison with the replaced key, e.g. `No longer: Read topics, Any topic`. */
  get compared(): string[] {
    return [...document.querySelectorAll(".sp-compared li")].map((row) => {
      const [change, title] = [".sp-compared__change", ".sp-compared__title"];
      const limits = textsOf("small", row).filter((text) => text !== "");
      return `${textOf(row.querySelector(change))}: ${[textOf(row.querySelector(title)), ...limits].join(", ")}`;
    });
  }

  get comparedFacts(): string[] {
    return textsOf(".sp-compared__fact");
  }

  get refusal(): string {
    return textOf(find("#scope-picker-refusal"));
  }

  get key(): string {
    return textOf(find(".generated-api-key"));
  }

  /** The shown snippet. */
  get snippet(): string {
    return find(".sp-code code")?.textContent ?? "";
  }

  get chosenSnippet(): string {
    return textOf(find(".sp-tabs [aria-selected=true]"));
  }

  get verification(): string {
    return textOf(find(".sp-verify [role=status]"));
  }

  get leaving(): string {
    return textOf(find(".sp-leaving"));
  }

  get retirement(): string {
    return textOf(find("[aria-labelledby=scope-picker-retire] [role=status]"));
  }

  get canRetire(): boolean {
    return find(".sp-retire") !== null;
  }

  /** The addresses of a told scope. */
  addresses(title: string): string[] {
    return textsOf(".sp-request", within(".sp-told li", "b", title));
  }
}
