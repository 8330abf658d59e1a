import { existsSync, readFileSync, writeFileSync } from "node:fs";

/**
 * The global key that a data folder prints at every start. The database has only its hash, as
 * in Discourse, so the key is kept in a file that nobody but the owner reads: otherwise each
 * start would have to replace it, and scripts that use it would break.
 *
 * @param file made on the first start
 */
export function keptAdminKey(file: string, fresh: () => string): string {
  if (existsSync(file)) {
    const kept = readFileSync(file, "utf8").trim();
    if (kept !== "") {
      return kept;
    }
  }
  const key = fresh();
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
  return key;
}
