import { click, fillIn, triggerEvent, waitUntil } from "@ember/test-helpers";
import { part, textsOf, within } from "./locate.ts";

const FIELD = "#scope-picker-planner";
const PLAN = ".sp-plan";

/** What a person can do with the box "What will call this key?". */
export class PlannerPage {
  get isShown(): boolean {
    return document.querySelector(PLAN) !== null;
  }

  get headline(): string {
    return textsOf(`${PLAN} .sp-proposal__title`)[0] ?? "";
  }

  /** Titles of the proposed scopes. */
  get scopes(): readonly string[] {
    return textsOf(`${PLAN} .sp-row__title`);
  }

  get uncovered(): readonly string[] {
    return textsOf(".sp-uncovered li");
  }

  get notes(): readonly string[] {
    return textsOf(".sp-plan__note");
  }

  get failure(): string {
    return textsOf(".sp-planner__failure")[0] ?? "";
  }

  /** What is said of lines in a text without requests. */
  get unread(): readonly string[] {
    return textsOf(".sp-planner__unread");
  }

  get applied(): string {
    return textsOf(".sp-planner .sp-applied")[0] ?? "";
  }

  get addButton(): string {
    return textsOf(`${PLAN} .sp-apply`)[0] ?? "";
  }

  get canAdd(): boolean {
    return document.querySelector(`${PLAN} .sp-apply:enabled`) !== null;
  }

  limits(title: string): readonly string[] {
    return textsOf(".sp-planned__limit", this.#row(title));
  }

  requests(title: string): string {
    return textsOf(".sp-planned__requests", this.#row(title))[0] ?? "";
  }

  isTicked(title: string): boolean {
    const box = part(this.#row(title), "input");
    return box instanceof HTMLInputElement && box.checked;
  }

  /** Types a text and asks for its scopes. */
  async find(text: string): Promise<void> {
    await fillIn(FIELD, text);
    await click(".sp-planner__find");
    await this.#settle();
  }

  /** Pastes a text: that alone starts the work. */
  async paste(text: string): Promise<void> {
    await fillIn(FIELD, text);
    await triggerEvent(FIELD, "paste");
    await waitUntil(() => this.isShown || this.failure !== "");
  }

  async drop(name: string, text: string): Promise<void> {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name));
    await triggerEvent(FIELD, "drop", { dataTransfer });
    await waitUntil(() => this.isShown || this.failure !== "");
  }

  tick(title: string): Promise<void> {
    return click(part(this.#row(title), "input"));
  }

  add(): Promise<void> {
    return click(`${PLAN} .sp-apply`);
  }

  dismiss(): Promise<void> {
    return click(`${PLAN} .sp-dismiss`);
  }

  undo(): Promise<void> {
    return click(".sp-planner .sp-applied button");
  }

  async changeAim(): Promise<void> {
    await click(".sp-plan__aim");
    await this.#settle();
  }

  #row(title: string): Element {
    return within(`${PLAN} .sp-proposed li`, ".sp-row__title", title);
  }

  async #settle(): Promise<void> {
    await waitUntil(
      () => document.querySelector(".sp-planner__progress") === null
    );
  }
}
