import { connect, type Connection, type Credentials } from "#client";
import type { Terminal } from "../command.ts";
import { UsageError } from "../command.ts";
import { keyFile, loadKey } from "./key-store.ts";
import type { Output } from "./output.ts";
import { readSecret } from "./secrets.ts";
import type { World } from "./world.ts";

/** Seconds until a site that doesn't answer is given up. */
const PATIENCE = 30;

/** What the commands connect with. */
export interface Route {
  site: string;
  allowHttp: boolean;
  output: Output;
  world: World;
}

/** Connects as a command does: waits out limits and says so. */
export function connectAs(
  { site, allowHttp, output, world }: Route,
  credentials: Credentials
): Connection {
  const { fetch = globalThis.fetch, clock } = world;
  return connect({
    site,
    credentials,
    allowHttp,
    fetch: (address, init) =>
      fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE * 1000) }),
    ...(clock ? { clock } : {}),
    onWait: (seconds) =>
      output.progress(`too many requests: waiting ${seconds} s`),
  });
}

/**
 * Connects with the user key that the arguments, the environment or the store name.
 *
 * @throws UsageError
 */
export async function connectAsUser(
  route: Route,
  { account, file }: { account: string; file: string | undefined },
  terminal: Terminal
): Promise<Connection> {
  const { env, keyFolder } = route.world;
  const userApiKey =
    file !== undefined
      ? await readSecret(file, terminal)
      : env["DISCOURSE_USER_API_KEY"] ||
        loadKey(keyFile(keyFolder, route.site, account)).key;
  return connectAs(route, { userApiKey });
}

/**
 * Connects with an admin key, acting as a user.
 *
 * @throws UsageError
 */
export async function connectAsAdmin(
  route: Route,
  { username, file }: { username: string; file: string | undefined },
  terminal: Terminal
): Promise<Connection> {
  const apiKey =
    file !== undefined
      ? await readSecret(file, terminal)
      : route.world.env["DISCOURSE_API_KEY"];
  if (!apiKey) {
    throw new UsageError(
      "there is no admin key: set DISCOURSE_API_KEY, or pass --admin-key-file FILE (`-` is standard input)"
    );
  }
  return connectAs(route, { apiKey, username });
}
