import type { Authorized } from "#client";
import type { Route } from "./connect-as.ts";
import { keyFile, storeKey } from "./key-store.ts";

/** A new key, and what to do with it. */
export interface HandOver {
  account: string;
  scopes: readonly string[];
  username: string | null;
  authorized: Authorized;
  /** Print it, as was asked for, rather than keep it. */
  print: boolean;
}

/** Prints a new key, or keeps it and says where. */
export function handOver(
  { site, output, world }: Route,
  { account, scopes, username, authorized, print }: HandOver
): void {
  const { key, clientId, expiresAt } = authorized;
  const about = {
    site,
    account,
    username,
    scopes,
    client_id: clientId,
    expires_at: expiresAt,
  };
  if (print) {
    output.result([key], { ...about, key });
    return;
  }
  const file = keyFile(world.keyFolder, site, account);
  storeKey(file, {
    site,
    account,
    username,
    clientId,
    scopes: [...scopes],
    key,
  });
  const who = username ?? "a user (the scopes don't let us ask which)";
  output.result(
    [`${output.paint("green", "ready")}: ${who} on ${site}`, `kept in ${file}`],
    { ...about, file }
  );
}
