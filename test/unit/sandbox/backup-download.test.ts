import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSite, type Site } from "./site.ts";

const FILE = "sandbox-forum-2026-11-20-120000-v20251022000000.sql.gz";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 60_000);

afterAll(() => site.data.close());

test("a backup is downloaded once, by the one it was mailed to", async () => {
  const { url, size } = await mailedBackup();

  const unknown = await site.ask("GET", url.replace(FILE, "another.sql.gz"));
  expect(unknown.status).toBe(404);

  const mine = await site.ask("GET", url);
  expect(mine.status).toBe(200);
  expect(mine.headers.get("content-type")).toBe("application/gzip");
  expect(mine.headers.get("content-disposition")).toContain(FILE);

  const again = await site.ask("GET", url);
  expect(again.status).toBe(422);
  expect(size).toBeGreaterThan(0);
});

test("what is downloaded has the size that was listed", async () => {
  const { url, size } = await mailedBackup();
  const response = await site.fetch(url, {
    headers: { "Api-Key": "the-admin-key", "Api-Username": "admin" },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(bytes.length).toBe(size);
  expect(gunzipSync(bytes).toString()).toContain(FILE);
});

/** Makes a backup, mails it, and reads the mail's token where it is kept. */
async function mailedBackup(): Promise<{ url: string; size: number }> {
  await site.ask("POST", "/admin/backups.json", {
    send: { with_uploads: "false" },
  });
  const { text } = await site.ask("GET", "/admin/backups.json");
  const [{ filename, size }] = JSON.parse(text);
  expect(filename).toBe(FILE);
  await site.ask("PUT", `/admin/backups/${FILE}`);
  const row = await site.data.database.first<{ token: string }>(
    "SELECT token FROM email_backup_tokens WHERE user_id = 1"
  );
  return { url: `/admin/backups/${FILE}?token=${row?.token}`, size };
}
