import { randomId } from "#client";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { UsageError } from "../command.ts";
import { readPrivateFile } from "./secrets.ts";

const STORED = z.object({
  site: z.string(),
  account: z.string(),
  username: z.string().nullable(),
  clientId: z.string(),
  scopes: z.array(z.string()),
  key: z.string(),
});

/** A user API key as it is kept. */
export type StoredKey = z.infer<typeof STORED>;

/** Where the key of an account on a site is kept. */
export function keyFile(folder: string, site: string, account: string): string {
  if (!/^[\w.@-]{1,60}$/.test(account)) {
    throw new UsageError(
      `the account \`${account}\` must be letters, digits, dots, dashes`
    );
  }
  const name = site.replace(/^https?:\/\//, "").replace(/[^\w.-]+/g, "_");
  return join(folder, "keys", `${name}--${account}.json`);
}

/** Keeps a key in a file that only its owner may read. */
export function storeKey(file: string, key: StoredKey): void {
  writePrivate(file, `${JSON.stringify(key, null, 2)}\n`);
}

/**
 * The key of an account on a site.
 *
 * @throws UsageError where there is none, or others can read it
 */
export function loadKey(file: string): StoredKey {
  if (!existsSync(file)) {
    throw new UsageError(
      `no key is kept in ${file}: run \`login\`, or pass one by DISCOURSE_USER_API_KEY or --key-file`
    );
  }
  const parsed = STORED.safeParse(jsonOf(readPrivateFile(file)));
  if (!parsed.success) {
    throw new UsageError(`${file} isn't a file that \`login\` wrote`);
  }
  return parsed.data;
}

/** Forgets a key. */
export function forgetKey(file: string): void {
  rmSync(file, { force: true });
}

/** The random id of this installation, made at first use. */
export function installationId(folder: string): string {
  const file = join(folder, "client-id");
  if (!existsSync(file)) {
    writePrivate(file, `${randomId()}\n`);
  }
  return readFileSync(file, "utf8").trim();
}

/** Whole or not at all, and never readable by others, not even for a moment. */
function writePrivate(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o600, flag: "wx" });
  renameSync(draft, file);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser would quote the text, and that holds a key.
    return null;
  }
}
