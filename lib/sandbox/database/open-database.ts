import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { dataDir as freshCluster } from "@electric-sql/pglite-prepopulatedfs";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { type Database, databaseOn } from "./database.ts";
import { SCHEMA, SCHEMA_VERSION } from "./schema.ts";

// The database is WebAssembly. At V8's own budget, making the tables is enough to have much of it
// optimized: seconds of a processor before the first answer, for code that hardly runs again.
// At this one, only what keeps being asked is.
setFlagsFromString("--wasm-tiering-budget=50000000");

/** Fills a database that has its tables but no rows. */
export type Seed = (database: Database) => Promise<void>;

/**
 * Opens a throw-away database with tables and seed.
 *
 * @example const database = await openMemory(seed);
 */
export async function openMemory(seed: Seed): Promise<Database> {
  return withTables(await open({ loadDataDir: await freshCluster() }), seed);
}

/** Why a data folder is not opened. */
export type UnusableData =
  /** Another version of the sandbox wrote it. */
  | { unusable: "version" }
  /** There is a `db` in it that is not the sandbox's. */
  | { unusable: "foreign" };

/** Stands in the version file until a new database is complete. */
const UNFINISHED = "unfinished";

/**
 * Opens the database of a data folder, and makes it if there is none.
 *
 * @example const database = await openFolder(".sandbox", seed);
 */
export async function openFolder(
  folder: string,
  seed: Seed
): Promise<Database | UnusableData> {
  const versionFile = join(folder, "version");
  const dataDir = join(folder, "db");
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, "utf8").trim()
    : null;
  if (version === String(SCHEMA_VERSION)) {
    return open({ dataDir });
  }
  if (version !== null && version !== UNFINISHED) {
    return { unusable: "version" };
  }
  if (version === null && existsSync(dataDir)) {
    return { unusable: "foreign" };
  }

  // No key of an unfinished database was ever acknowledged.
  writeFileSync(versionFile, `${UNFINISHED}\n`);
  rmSync(dataDir, { recursive: true, force: true });
  const loadDataDir = await freshCluster();
  const database = await withTables(await open({ dataDir, loadDataDir }), seed);
  writeFileSync(versionFile, `${SCHEMA_VERSION}\n`);
  return database;
}

async function open(options: PGliteOptions): Promise<Database> {
  return databaseOn(await PGlite.create(options));
}

async function withTables(database: Database, seed: Seed): Promise<Database> {
  await database.execute(SCHEMA);
  await seed(database);
  return database;
}
