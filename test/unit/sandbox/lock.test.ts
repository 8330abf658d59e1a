import { spawn } from "node:child_process";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeDataLock } from "../../../lib/sandbox/database/index.ts";

let folder: string;
const file = () => join(folder, "lock");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-lock-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("the lock of a data folder", () => {
  test("keeps a second one out, and is gone when it is released", () => {
    const lock = takeDataLock(file());
    expect(takeDataLock(file())).toEqual({ pid: process.pid });
    expect(release(lock)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
    expect(release(takeDataLock(file()))).toBe(true);
  });

  test("of another living process is respected", () => {
    const other = spawn(process.execPath, [
      "-e",
      "setTimeout(() => {}, 60000)",
    ]);
    try {
      writeFileSync(file(), lockOf(other.pid ?? 0));
      expect(takeDataLock(file())).toEqual({ pid: other.pid });
    } finally {
      other.kill();
    }
  });

  test.each([
    ["of a process that has died", "4194301 12345\n"],
    ["that is cut", ""],
    ["that is nonsense", "who knows\n"],
  ])("%s is taken over", (_, text) => {
    writeFileSync(file(), text);
    expect(release(takeDataLock(file()))).toBe(true);
  });

  test.runIf(process.platform === "linux")(
    "of an earlier process with a number that is used again is taken over",
    () => {
      writeFileSync(file(), `${process.pid} 1\n`);
      expect(release(takeDataLock(file()))).toBe(true);
    }
  );

  test("is not released by one who does not hold it any more", () => {
    const lock = takeDataLock(file());
    writeFileSync(file(), lockOf(1));
    release(lock);
    expect(readFileSync(file(), "utf8")).toBe(lockOf(1));
  });
});

/** What a process of this number writes into its lock. */
function lockOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return `${pid} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}\n`;
  } catch {
    return `${pid} \n`;
  }
}

function release(lock: ReturnType<typeof takeDataLock>): boolean {
  if ("release" in lock) {
    lock.release();
    return true;
  }
  return false;
}
