import type { CDPSession, Page } from "playwright-core";
import type { Cost, Figures, FormName } from "./figures.ts";
import { quietest } from "./figures.ts";

const TYPED = ["members", "delete emails 1", "repotrs", "badges archive"];
/** Nobody types faster than this; what is left comes in turns of its own. */
const REST = 120;

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
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const measured: Figures[] = [];
  for (let round = 0; round < rounds; round++) {
    await open();
    const take = (deed: string) => costOf(page, session, deed);
    const firstRender = await take(show);
    const keystrokes: Cost[] = [];
    for (const text of TYPED.flatMap(beginnings)) {
      keystrokes.push(await take(`type("${form}", "${text}")`));
    }
    await take(`type("${form}", "${TYPED[0]}")`);
    const toggle = await take(`toggle("${form}")`);
    measured.push({ firstRender, keystrokes, toggle });
  }
  await session.detach();
  return quietest(measured);
}

async function costOf(
  page: Page,
  session: CDPSession,
  deed: string
): Promise<Cost> {
  const before = await busyTime(session);
  const wall = await page.evaluate<number>(`window.bench.${deed}`);
  const cpu = (await busyTime(session)) - before;
  await page.waitForTimeout(REST);
  return { wall, cpu };
}

/** Milliseconds of the processor that the page has used so far. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value;
  return (seconds ?? 0) * 1000;
}

/** All that stands in the field while a text is typed, and once it is cleared. */
function beginnings(text: string): readonly string[] {
  return [...text].map((_, index) => text.slice(0, index + 1)).concat("");
}
