import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";

/** Another process that is alive holds the data. */
export interface LockedBy {
  pid: number;
}

/** A held lock; `release` gives it back. */
export interface DataLock {
  release(): void;
}

/**
 * Takes a lock file, since the embedded database lets a second opener in and loses data then.
 * The lock of a process that has died is taken over.
 *
 * @param file path of the lock file, in a folder that exists
 * @example const lock = takeDataLock(".sandbox/lock"); if ("pid" in lock) …
 */
export function takeDataLock(file: string): DataLock | LockedBy {
  const own = `${process.pid} ${startOf(process.pid)}\n`;
  for (;;) {
    const holder = tryCreate(file, own);
    if (holder === null) {
      return { release: () => release(file, own) };
    }
    const pid = Number.parseInt(holder, 10);
    if (isAlive(pid, holder)) {
      return { pid };
    }
    removeStale(file, holder);
  }
}

/** @returns what is written in the lock that is there already, or null if it is ours now */
function tryCreate(file: string, text: string): string | null {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  try {
    // A link appears with its content at once: nobody reads half a lock.
    linkSync(draft, file);
    return null;
  } catch (error) {
    if (!isCode(error, "EEXIST")) {
      throw error;
    }
    return readOrEmpty(file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves the lock away first: if it is not the stale one, another process has just taken over. */
function removeStale(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) {
      return;
    }
    throw error;
  }
  if (readOrEmpty(aside) === stale) {
    rmSync(aside);
  } else {
    renameSync(aside, file);
  }
}

function release(file: string, own: string): void {
  if (readOrEmpty(file) === own) {
    rmSync(file, { force: true });
  }
}

function isAlive(pid: number, holder: string): boolean {
  if (!(pid > 0)) {
    return false;
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, "ESRCH")) {
      return false;
    }
  }
  const started = startOf(pid);
  return started === "" || holder === `${pid} ${started}\n`;
}

/** When a process started, where the system says so: process ids are used again. */
function startOf(pid: number): string {
  const stat = readOrEmpty(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
