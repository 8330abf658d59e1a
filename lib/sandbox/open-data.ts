import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { keptAdminKey } from "./admin-key-file.ts";
import { allowAdminKey } from "./auth/index.ts";
import {
  type Database,
  openFolder,
  openMemory,
  takeDataLock,
  type UnusableData,
} from "./database/index.ts";
import { seedForum } from "./seed/index.ts";

/** Where the sandbox keeps what it is told. */
export interface DataOptions {
  /** A folder, or `memory` for data that vanish at the end. */
  data: string;
  /** Given by the user; otherwise one is made and kept. */
  adminKey: string | null;
  clock(): Date;
  randomHex(bytes: number): string;
}

/** Opened data; close it to release its lock. */
export interface OpenData {
  database: Database;
  adminKey: string;
  close(): Promise<void>;
}

/**
 * Opens the data that a sandbox works on, alone.
 *
 * @returns a sentence for the user where that is not possible
 * @example const data = await openData({ data: "memory", … });
 */
export async function openData(
  options: DataOptions
): Promise<OpenData | { fault: string }> {
  const { data, adminKey, randomHex } = options;
  if (data === "memory") {
    const database = await openMemory(seedOf(options));
    return opened(database, adminKey ?? randomHex(32), options, () => {});
  }
  try {
    mkdirSync(data, { recursive: true });
    return await openLocked(options);
  } catch (error) {
    if (isFileError(error)) {
      return {
        fault: `the data folder ${data} can't be used: ${error.message}`,
      };
    }
    throw error;
  }
}

async function openLocked(
  options: DataOptions
): Promise<OpenData | { fault: string }> {
  const { data, randomHex } = options;
  const lock = takeDataLock(join(data, "lock"));
  if ("pid" in lock) {
    return {
      fault: `the data folder ${data} is in use by process ${lock.pid}; stop it, or set SANDBOX_DATA to another folder`,
    };
  }
  const release = (): void => lock.release();
  try {
    const database = await openFolder(data, seedOf(options));
    if ("unusable" in database) {
      release();
      return { fault: faultOf(data, database) };
    }
    const adminKey =
      options.adminKey ??
      keptAdminKey(join(data, "admin-key"), () => randomHex(32));
    return await opened(database, adminKey, options, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function opened(
  database: Database,
  adminKey: string,
  { clock }: DataOptions,
  release: () => void
): Promise<OpenData | { fault: string }> {
  const close = async (): Promise<void> => {
    await database.close();
    release();
  };
  if (!(await allowAdminKey(database, adminKey, clock()))) {
    await close();
    return { fault: "SANDBOX_ADMIN_KEY is the secret of another key already" };
  }
  return { database, adminKey, close };
}

function seedOf({ clock }: DataOptions): (database: Database) => Promise<void> {
  return (database) => seedForum(database, clock());
}

function faultOf(data: string, { unusable }: UnusableData): string {
  return unusable === "version"
    ? `the data in ${data} are of another version of the sandbox; delete the folder, or set SANDBOX_DATA to another one`
    : `there is a folder ${join(data, "db")} that is not the sandbox's; set SANDBOX_DATA to another folder`;
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error;
}
