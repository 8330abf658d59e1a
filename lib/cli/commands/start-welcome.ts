import { type Sandbox, seededLogins } from "#sandbox";
import type { Terminal } from "../command.ts";
import type { Settings } from "./start-settings.ts";

/**
 * Prints where the sandbox is, how to log in, and a first request.
 *
 * @example printWelcome(sandbox, settings, terminal)
 */
export function printWelcome(
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
