import { tracked } from "@glimmer/tracking";
import type { ReadChoice } from "../../../lib/api-scopes/manifest/index.ts";
import type { PlanAim } from "../../../lib/api-scopes/planner/index.ts";
import {
  planRequests,
  readText,
} from "../../../lib/api-scopes/planner/index.ts";
import type { Applied, ScopeList } from "../choices/index.ts";
import type { RulesState } from "../preview/index.ts";
import type { Unread } from "./planned-requests.ts";
import { PlannedRequests } from "./planned-requests.ts";
import { runInSlices } from "./run-in-slices.ts";
import { sitePlanner } from "./site-planner.ts";

/** What the planner asks of the picker around it. */
export interface PlannerSurroundings {
  rules: RulesState;
  list: () => ScopeList | null;
  /** Opens what turned out to be a manifest or a link. */
  open: (read: ReadChoice) => Promise<void>;
  baseUrl: string;
}

/** From a pasted text to scopes that the reader may add. */
export type PlannerPhase =
  | { name: "idle" }
  | { name: "working"; done: number }
  /** The rules could not be had, or nothing in the text is a request. */
  | { name: "failed"; why: "rules" }
  | ({ name: "failed"; why: "nothing_found" } & Unread)
  | { name: "planned"; planned: PlannedRequests }
  | { name: "applied"; applied: Applied };

/** The box "What will call this key?". */
export class PlannerState {
  @tracked text = "";
  @tracked phase: PlannerPhase = { name: "idle" };
  @tracked aim: PlanAim = "narrow";

  type = (text: string): void => {
    this.text = text;
  };

  /** Finds the scopes for a text: what was typed, or a file's. */
  plan = async (text: string = this.text): Promise<void> => {
    this.cancel();
    const list = this.#around.list();
    if (text.trim() === "" || !list) {
      return;
    }
    const cancelling = new AbortController();
    this.#cancelling = cancelling;
    this.#planned = text;
    this.phase = { name: "working", done: 0 };
    const phase = await this.#find(text, list, cancelling.signal);
    if (!cancelling.signal.aborted) {
      this.phase = phase;
    }
  };

  /** Plans the same text again, as few scopes or as narrow ones as can be. */
  planFor = (aim: PlanAim): Promise<void> => {
    this.aim = aim;
    return this.plan(this.#planned);
  };

  /** Stops the work, or lays the proposal aside. */
  cancel = (): void => {
    this.#cancelling.abort();
    this.phase = { name: "idle" };
  };

  /** Adds the ticked scopes, unless a value was typed that can't be one. */
  apply = (): void => {
    if (this.phase.name === "planned") {
      const { proposal } = this.phase.planned;
      if (!proposal.hasProblem) {
        this.phase = { name: "applied", applied: proposal.apply() };
        this.text = "";
      }
    }
  };

  undo = (): void => {
    if (this.phase.name === "applied") {
      this.phase.applied.undo();
      this.phase = { name: "idle" };
    }
  };

  readonly #around: PlannerSurroundings;
  #cancelling = new AbortController();
  /** The text of the last plan; a file's is never shown. */
  #planned = "";

  constructor(around: PlannerSurroundings) {
    this.#around = around;
  }

  get isWorking(): boolean {
    return this.phase.name === "working";
  }

  async #find(
    text: string,
    list: ScopeList,
    signal: AbortSignal
  ): Promise<PlannerPhase> {
    const basePath = pathOf(this.#around.baseUrl);
    const read = await this.#run(readText(text, { basePath }), 0, signal);
    if (!read) {
      return { name: "idle" };
    }
    if (read.kind === "choice") {
      await this.#around.open(read.read);
      this.text = "";
      return { name: "idle" };
    }
    if (read.requests.length === 0) {
      const { unread, unreadCount } = read;
      return { name: "failed", why: "nothing_found", unread, unreadCount };
    }
    const rules = await this.#around.rules.load();
    if (!rules) {
      return { name: "failed", why: "rules" };
    }
    const steps = planRequests(
      sitePlanner(rules, list),
      read.requests,
      this.aim
    );
    const plan = await this.#run(steps, 0.5, signal);
    return plan
      ? {
          name: "planned",
          planned: new PlannedRequests(read.requests, plan, read, list),
        }
      : { name: "idle" };
  }

  /** Reading and planning are half of the work each. */
  #run<T>(
    steps: Parameters<typeof runInSlices<T>>[0],
    from: number,
    signal: AbortSignal
  ): Promise<T | null> {
    const onProgress = (done: number) => {
      if (!signal.aborted) {
        this.phase = { name: "working", done: from + done / 2 };
      }
    };
    return runInSlices(steps, onProgress, signal);
  }
}

/** Where the forum lives below its host. @example pathOf("https://x.org/forum/") // "/forum" */
function pathOf(baseUrl: string): string {
  return baseUrl.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/\/+$/, "");
}
