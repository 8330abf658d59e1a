import type { Page } from "playwright-core";
import type { Cost, Figures, FormName } from "./figures.ts";
import { quietest } from "./figures.ts";

const TYPED = ["members", "delete emails 1", "repotrs", "badges archive"];
/** So many boxes are ticked, from the top. */
const TICKED = 8;

/** A form that is to be measured. */
export interface Candidate {
  form: FormName;
  /** Begins a round: a fresh page, on which `window.bench` is at hand. */
  open: () => Promise<void>;
  /** The deed that draws the scopes. @example 'show("picker", 354)' */
  show: string;
  rounds: number;
}

/** Uses a form as a person would, some rounds, each on a fresh page, and takes the time. */
export async function measure(
  page: Page,
  { form, open, show, rounds }: Candidate
): Promise<Figures> {
  const measured: Figures[] = [];
  for (let round = 0; round < rounds; round++) {
    await open();
    const take = (deed: string) => page.evaluate<Cost>(`window.bench.${deed}`);
    const firstRender = await take(show);
    const keystrokes: Cost[] = [];
    for (const text of TYPED.flatMap(beginnings)) {
      keystrokes.push(await take(`type("${form}", "${text}")`));
    }
    await take(`type("${form}", "${TYPED[0]}")`);
    const toggles: Cost[] = [];
    for (let at = 0; at < TICKED; at++) {
      toggles.push(await take(`toggle("${form}", ${at})`));
    }
    measured.push({ firstRender, keystrokes, toggles });
  }
  return quietest(measured);
}

/** All that stands in the field while a text is typed, and once it is cleared. */
function beginnings(text: string): readonly string[] {
  return [...text].map((_, index) => text.slice(0, index + 1)).concat("");
}
