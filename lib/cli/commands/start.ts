import { ensurePage, openData, type Sandbox, startSandbox } from "#sandbox";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Command, Terminal } from "../command.ts";
import { ROOT } from "../project.ts";
import { compiledSite } from "./compiled-site.ts";
import { readSettings, type Settings } from "./start-settings.ts";
import { printWelcome } from "./start-welcome.ts";

const FOLDER = join(ROOT, ".sandbox");
const PAGE = join(FOLDER, "page");

/** Starts the sandbox and runs it until it is interrupted. */
export const startCommand: Command = {
  name: "start",
  summary: "start the sandbox on this machine",
  help: `Usage: start

Plays the endpoints of a Discourse with this plugin on, over an embedded database.
Environment:
  PORT                 port on 127.0.0.1 (default: 4200)
  SANDBOX_DATA         data folder, or "memory" for data that vanish (default: .sandbox)
  SANDBOX_ADMIN_KEY    global key of the admin (default: made on the first start and kept)
  SANDBOX_LOG          "requests" prints a line for each request
  SANDBOX_DISCOURSE    3.5 or 2026 (default: 3.5)
  SANDBOX_SETTING_NAME site setting NAME, e.g. SANDBOX_SETTING_CORS_ORIGINS
  SANDBOX_MAX_ADMIN_API_REQS_PER_MINUTE
                       limit for all keys together (default: 60)
  SANDBOX_MAX_USER_API_REQS_PER_MINUTE, SANDBOX_MAX_USER_API_REQS_PER_DAY
                       limits for each key of a user (default: 20, 2880)

Exit code: 0 stopped, 1 could not start, 2 wrong usage.`,
  async run(args, terminal) {
    parseArgs({ args: [...args], options: {} });
    const settings = readSettings(process.env, FOLDER);
    if ("fault" in settings) {
      terminal.printError(settings.fault);
      return 1;
    }
    const building = new AbortController();
    const sandbox = await start(settings, terminal, building.signal);
    if (sandbox) {
      printWelcome(sandbox, settings, terminal);
      await interrupted();
    }
    building.abort();
    await sandbox?.stop();
    return sandbox ? 0 : 1;
  },
};

async function start(
  settings: Settings,
  terminal: Terminal,
  signal: AbortSignal
): Promise<Sandbox | null> {
  const surroundings = {
    clock: () => new Date(),
    randomHex: (bytes: number) => randomBytes(bytes).toString("hex"),
  };
  // The database is made ready while the registry is compiled.
  const opening = openData({ ...settings, ...surroundings });
  const site = compiledSite(FOLDER, terminal);
  const data = await opening;
  if ("fault" in data) {
    terminal.printError(data.fault);
    return null;
  }
  const sandbox = site
    ? await startSandbox({
        ...settings,
        ...surroundings,
        ...site,
        data,
        pageFolder: () => buildPage(terminal, signal),
        logRequest: settings.logsRequests
          ? (line) => terminal.print(line)
          : () => {},
        logError: (error) => terminal.printError(withoutKeys(error)),
      })
    : { fault: "the registry has faults: `npm run check` lists them" };
  if ("fault" in sandbox) {
    terminal.printError(sandbox.fault);
    await data.close();
    return null;
  }
  return sandbox;
}

/** A page that can't be built takes nothing from the endpoints. */
async function buildPage(
  terminal: Terminal,
  signal: AbortSignal
): Promise<string> {
  try {
    await ensurePage(ROOT, PAGE, signal);
  } catch (error) {
    if (!signal.aborted) {
      terminal.printError(`the page can't be built: ${withoutKeys(error)}`);
    }
  }
  return PAGE;
}

/**
 * Before it is called, a signal ends the process on the spot: nobody was answered yet, an
 * unfinished database is made anew, and the page's builder ends with its sandbox.
 */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    // Not once: npm passes on what the terminal has sent to all processes already.
    process.on("SIGINT", resolve);
    process.on("SIGTERM", resolve);
  });
}

/** The message and the trace of an error, without anything that looks like a key. */
function withoutKeys(error: unknown): string {
  const text =
    error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(/\b[0-9a-f]{32,}\b/gi, "…");
}
