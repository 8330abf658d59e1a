import type { Command } from "./command.ts";

/** Each command is loaded only when asked for: the sandbox brings a database with it. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./commands/start.ts")).startCommand,
  compile: async () => (await import("./commands/compile.ts")).compileCommand,
  check: async () => (await import("./commands/check.ts")).checkCommand,
  coverage: async () =>
    (await import("./commands/coverage.ts")).coverageCommand,
  scaffold: async () =>
    (await import("./commands/scaffold.ts")).scaffoldCommand,
  show: async () => (await import("./commands/show.ts")).showCommand,
  decide: async () => (await import("./commands/decide.ts")).decideCommand,
  plan: async () => (await import("./commands/plan.ts")).planCommand,
  build: async () => (await import("./commands/build.ts")).buildCommand,
  login: async () => (await import("./commands/login.ts")).loginCommand,
  whoami: async () => (await import("./commands/whoami.ts")).whoamiCommand,
  revoke: async () => (await import("./commands/revoke.ts")).revokeCommand,
  otp: async () => (await import("./commands/otp.ts")).otpCommand,
  "user-key": async () =>
    (await import("./commands/user-key.ts")).userKeyCommand,
  doctor: async () => (await import("./commands/doctor.ts")).doctorCommand,
  "explain-url": async () =>
    (await import("./commands/explain-url.ts")).explainUrlCommand,
};

/**
 * Loads a command.
 *
 * @returns null for a name that there is not, and for a command whose parts are not installed: the
 * package leaves out what only a clone of the project can run
 * @example (await loadCommand("check"))?.summary
 */
export async function loadCommand(name: string): Promise<Command | null> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    return (await load?.()) ?? null;
  } catch (error) {
    if (isMissingModule(error)) {
      return null;
    }
    throw error;
  }
}

/** Every command that can be run here, in the order of the table. */
export async function loadCommands(): Promise<Command[]> {
  const commands = await Promise.all(Object.keys(COMMANDS).map(loadCommand));
  return commands.filter((command) => command !== null);
}

function isMissingModule(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "ERR_MODULE_NOT_FOUND"
  );
}
