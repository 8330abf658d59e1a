import {
  compile,
  type CompiledRegistry,
  formatIssue,
  type Host,
} from "#registry";
import {
  ensurePage,
  openData,
  type Sandbox,
  seededLogins,
  startSandbox,
} from "#sandbox";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Command, Terminal } from "../command.ts";
import { loadHost, ROOT } from "../project.ts";
import { cachedRegistry } from "./cached-registry.ts";
import { readRegistry } from "./read-registry.ts";
import { readSettings, type Settings } from "./start-settings.ts";

const PLUGIN = "discourse-api-scopes";
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
    const sandbox = await start(settings, terminal);
    if (!sandbox) {
      return 1;
    }
    printWelcome(sandbox, settings, terminal);
    await interrupted();
    await sandbox.stop();
    return 0;
  },
};

async function start(
  settings: Settings,
  terminal: Terminal
): Promise<Sandbox | null> {
  const surroundings = {
    clock: () => new Date(),
    randomHex: (bytes: number) => randomBytes(bytes).toString("hex"),
  };
  // The database is made ready while the registry is compiled; the page may come later.
  const opening = openData({ ...settings, ...surroundings });
  const building = buildPage(terminal);
  const site = compiledSite(terminal);
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
        pageFolder: building.then(() => PAGE),
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

/** The registry as its files say, so that a scope can be tried before it is compiled. */
function compiledSite(
  terminal: Terminal
): { host: Host; registry: CompiledRegistry } | null {
  const host = loadHost();
  const { sources, templates } = readRegistry({ folder: ROOT });
  const registry = cachedRegistry(FOLDER, [...sources, ...templates], () => {
    const options = { plugin: PLUGIN, host, templates };
    const { value, issues } = compile(sources, options);
    issues.forEach((issue) => terminal.printError(formatIssue(issue)));
    return issues.length > 0 ? null : value;
  });
  return registry && { host, registry };
}

/** A page that can't be built takes nothing from the endpoints. */
async function buildPage(terminal: Terminal): Promise<void> {
  try {
    await ensurePage(ROOT, PAGE);
  } catch (error) {
    terminal.printError(`the page can't be built: ${withoutKeys(error)}`);
  }
}

function printWelcome(
  { address, adminKey }: Sandbox,
  { data }: Settings,
  terminal: Terminal
): void {
  const kept = data === "memory" ? "in memory only" : `in ${data}`;
  const [, member] = seededLogins().filter(({ username }) =>
    ["admin", "sam"].includes(username)
  );
  terminal.print(`
  Page       ${address}/admin/api/keys
  Log in     ${address}/login, e.g. ${member?.username} with ${member?.password}
  Admin key  ${adminKey}
  Data       ${kept}

  curl -H "Api-Key: ${adminKey}" -H "Api-Username: admin" "${address}/admin/users/list/all.json?email=sam@example.com"

  Ctrl+C stops.`);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

/** The message and the trace of an error, without anything that looks like a key. */
function withoutKeys(error: unknown): string {
  const text =
    error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(/\b[0-9a-f]{32,}\b/gi, "…");
}
