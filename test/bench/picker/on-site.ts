import type { Page } from "playwright-core";
import { launchBrowser } from "../../browser.ts";
import { bundleSiteDeeds } from "./build-bench.ts";
import type { Cost, Figures } from "./figures.ts";
import { costAt } from "./figures.ts";
import { figuresLine, HEADLINE } from "./figures-line.ts";
import { type Candidate, measure } from "./measure.ts";
import { manyScopes } from "./page/many-scopes.ts";
import { coreScopes } from "./site-scopes.ts";

const SCOPES = 354;

const ROUNDS = 6;
/** A page of a busy site takes its time, to begin with. */
const PATIENCE = 60_000;
const PICKER = "/admin/api/keys/new-scoped";
/** So many times as fast as core's own form, or better. */
const GOAL = 10;

/**
 * Measures the picker beside the host's own form, both on one site and with the same scopes. The
 * environment names an admin: `DISCOURSE_USERNAME` and `DISCOURSE_PASSWORD`.
 *
 * @returns whether the picker keeps its goal
 * @example await compareOnSite("https://forum.example.com")
 */
export async function compareOnSite(site: string): Promise<boolean> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ baseURL: site });
    page.setDefaultTimeout(PATIENCE);
    await logIn(page);
    await page.addInitScript(await bundleSiteDeeds());
    await giveScopes(page);
    const picker = await measure(page, pickerOn(page));
    const table = await measure(page, tableOn(page));
    console.log(HEADLINE);
    console.log(figuresLine(`picker, ${SCOPES} scopes`, picker));
    console.log(figuresLine(`core's form, ${SCOPES} scopes`, table));
    const ratios = compare(picker, table);
    console.log(
      `The picker answers faster: ${ratios.map(([step, ratio]) => `${step} ${ratio.toFixed(1)} times`).join(", ")}`
    );
    return ratios.every(([, ratio]) => ratio >= GOAL);
  } finally {
    await browser.close();
  }
}

async function logIn(page: Page): Promise<void> {
  const login = process.env["DISCOURSE_USERNAME"];
  const password = process.env["DISCOURSE_PASSWORD"];
  if (!login || !password) {
    throw new Error("Set DISCOURSE_USERNAME and DISCOURSE_PASSWORD.");
  }
  const headers = { "X-Requested-With": "XMLHttpRequest" };
  const { request } = page.context();
  const answer = await request.get("/session/csrf.json", { headers });
  const { csrf } = (await answer.json()) as { csrf: string };
  const session = await request.post("/session", {
    headers: { ...headers, "X-CSRF-Token": csrf },
    form: { login, password },
  });
  const body = (await session.json()) as { error?: string };
  if (!session.ok() || body.error) {
    throw new Error(
      `The site let nobody in: ${body.error ?? session.status()}`
    );
  }
}

/** Both forms get the same scopes, whatever the site has. */
async function giveScopes(page: Page): Promise<void> {
  const catalogue = manyScopes(SCOPES);
  await page.route("**/discourse-api-scopes/catalogue.json", (route) =>
    route.fulfill({ json: catalogue })
  );
  await page.route("**/admin/api/keys/scopes.json", (route) =>
    route.fulfill({ json: coreScopes(catalogue) })
  );
}

function pickerOn(page: Page): Candidate {
  return {
    form: "picker",
    rounds: ROUNDS,
    show: 'show("picker")',
    async open() {
      await page.goto(PICKER, { waitUntil: "domcontentloaded" });
      await page.waitForSelector(".sp-group");
      await page.locator("[name=scope_mode][value=read_only]").check({
        force: true,
      });
      await page.waitForSelector(".sp-group", { state: "detached" });
    },
  };
}

function tableOn(page: Page): Candidate {
  return {
    form: "table",
    rounds: ROUNDS,
    show: 'show("table")',
    async open() {
      await page.goto(PICKER, { waitUntil: "domcontentloaded" });
      await page.locator(".scope-picker__standard").click();
      await page.waitForSelector("[data-name=scope_mode] select");
    },
  };
}

function compare(
  picker: Figures,
  table: Figures
): readonly (readonly [string, number])[] {
  const ratio = (of: (figures: Figures) => readonly Cost[], share: number) =>
    costAt(of(table), share).answer / costAt(of(picker), share).answer;
  const typing = ({ keystrokes }: Figures) => keystrokes;
  const ticking = ({ toggles }: Figures) => toggles;
  return [
    ["first render", ratio(({ firstRender }) => [firstRender], 1)],
    ["keystroke", ratio(typing, 0.5)],
    ["keystroke p95", ratio(typing, 0.95)],
    ["toggle", ratio(ticking, 0.5)],
    ["toggle p95", ratio(ticking, 0.95)],
  ];
}
