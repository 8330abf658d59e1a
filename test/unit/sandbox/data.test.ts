import { type OpenData, openData } from "#sandbox";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { NOON } from "./site.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-data-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

vi.setConfig({ testTimeout: 60_000 });

describe("a data folder that can't be used is left as it is", () => {
  test.each<[string, () => void, RegExp]>([
    [
      "a file in its place",
      () => {
        rmSync(folder, { recursive: true });
        writeFileSync(folder, "");
      },
      /^the data folder .* can't be used: /,
    ],
    [
      "somebody else's db in it",
      () => {
        mkdirSync(join(folder, "db"));
        writeFileSync(join(folder, "db/schema.rb"), "precious");
      },
      /is not the sandbox's; set SANDBOX_DATA to another folder$/,
    ],
    [
      "data of another version",
      () => writeFileSync(join(folder, "version"), "0\n"),
      /are of another version of the sandbox; delete the folder/,
    ],
  ])("%s", async (_, make, sentence) => {
    make();
    const before = contents();
    const opened = await open();
    expect("fault" in opened && opened.fault).toMatch(sentence);
    expect(contents()).toEqual(before);
  });
});

describe("a data folder", () => {
  test("keeps its keys and its admin key, which others can't read", async () => {
    const first = usable(await open());
    await first.database.all("UPDATE api_keys SET description = 'kept'");
    const second = await open();
    expect("fault" in second && second.fault).toMatch(
      /is in use by process \d+; stop it, or set SANDBOX_DATA/
    );
    await first.close();
    expect(readdirSync(folder).sort()).toEqual(["admin-key", "db", "version"]);
    expect(statSync(join(folder, "admin-key")).mode.toString(8)).toBe("100600");

    const again = usable(await open());
    expect(again.adminKey).toBe(first.adminKey);
    expect(await keysOf(again)).toMatchObject([{ description: "kept" }]);
    await again.close();

    const other = usable(await open("another-key"));
    expect(other.adminKey).toBe("another-key");
    const keys = await keysOf(other);
    expect(keys).toHaveLength(1);
    expect(keys).toMatchObject([{ truncated_key: "anot", revoked_at: null }]);

    await other.database.all("UPDATE api_keys SET hidden = false");
    await other.close();
    expect(await open("another-key")).toEqual({
      fault: "SANDBOX_ADMIN_KEY is the secret of another key already",
    });
  });

  test("whose first start was cut short is made anew", async () => {
    mkdirSync(join(folder, "db"));
    writeFileSync(join(folder, "db/half"), "");
    writeFileSync(join(folder, "version"), "unfinished\n");
    const data = usable(await open());
    expect(existsSync(join(folder, "db/half"))).toBe(false);
    expect(await keysOf(data)).toHaveLength(1);
    await data.close();
  });
});

function open(adminKey: string | null = null) {
  return openData({
    data: folder,
    adminKey,
    clock: () => NOON,
    randomHex: (bytes) => "ab".repeat(bytes),
  });
}

function usable(data: OpenData | { fault: string }): OpenData {
  if ("fault" in data) {
    throw new Error(data.fault);
  }
  return data;
}

function keysOf({ database }: OpenData) {
  return database.all("SELECT * FROM api_keys");
}

function contents(): [string, string][] {
  return statSync(folder).isFile()
    ? [["", ""]]
    : readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => statSync(join(folder, name)).isFile())
        .map((name) => [name, readFileSync(join(folder, name), "utf8")]);
}
