import { systemClock } from "#client";
import { UsageError } from "../command.ts";
import {
  type CallbackListener,
  listenForCallback,
} from "./callback-listener.ts";
import type { World } from "./world.ts";

/** What `--port` and `--timeout` say. */
export interface Waiting {
  port: number;
  seconds: number;
}

/** @throws UsageError */
export function waitingArguments(port = "0", timeout = "300"): Waiting {
  const wanted = { port: Number(port), seconds: Number(timeout) };
  if (
    !Number.isInteger(wanted.port) ||
    wanted.port < 0 ||
    wanted.port > 65535
  ) {
    throw new UsageError("--port must be a number from 0 to 65535");
  }
  if (!Number.isInteger(wanted.seconds) || wanted.seconds < 1) {
    throw new UsageError("--timeout must be a number of seconds");
  }
  return wanted;
}

/**
 * Listens for the browser, has `open` send it off, and waits.
 *
 * @returns null where nobody came in time
 */
export async function awaitCallback<Result>(
  { port, seconds }: Waiting,
  { clock = systemClock }: World,
  read: (address: string) => Promise<Result>,
  open: (redirect: string) => Promise<void>
): Promise<Result | null> {
  const listener: CallbackListener<Result> = await listenForCallback(
    port,
    read
  );
  const late = new AbortController();
  try {
    await open(listener.address);
    return await Promise.race([
      listener.result,
      clock.sleep(seconds * 1000, late.signal).then(() => null),
    ]);
  } finally {
    late.abort();
    listener.close();
  }
}

/** Why a browser may never come back, in words for the terminal. */
export function noCallback(redirect: string): string {
  return `Nobody came back. If the page answered 403 after "Authorize", the site doesn't allow the redirect:
have an admin add \`${redirect}\` to \`allowed_user_api_auth_redirects\` and pass --port ${new URL(redirect).port},
or use --paste, which needs no redirect.`;
}
