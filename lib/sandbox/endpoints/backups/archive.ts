import { gzipSync } from "node:zlib";

/**
 * What a backup of the sandbox consists of: its name, packed. Nothing can be restored from it.
 *
 * @example archiveOf("forum-2026-11-20-120000.sql.gz").length // its size in the list
 */
export function archiveOf(filename: string): Uint8Array {
  return gzipSync(`-- ${filename}: the sandbox keeps no copies of its data\n`);
}

/**
 * The name that Discourse gives: the site's title, the time, and what is in it.
 *
 * @example filenameOf("Sandbox Forum", noon, true) // "sandbox-forum-2026-11-20-120000-v20251022000000.tar.gz"
 */
export function filenameOf(
  title: string,
  now: Date,
  withUploads: boolean
): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const time = now
    .toISOString()
    .replace(/^(.{10})T(\d\d):(\d\d):(\d\d).*/, "$1-$2$3$4");
  return `${slug}-${time}-v20251022000000.${withUploads ? "tar" : "sql"}.gz`;
}
