import { PGlite } from "@electric-sql/pglite";
import { dataDir as freshCluster } from "@electric-sql/pglite-prepopulatedfs";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, databaseOn } from "./database.ts";
import { SCHEMA, SCHEMA_VERSION } from "./schema.ts";

/** Fills a database that has its tables but no rows. */
export type Seed = (database: Database) => Promise<void>;

/**
 * Opens a throw-away database with tables and seed.
 *
 * @example const database = await openMemory(seed);
 */
export async function openMemory(seed: Seed): Promise<Database> {
  const pglite = await PGlite.create({ loadDataDir: await freshCluster() });
  return withTables(databaseOn(pglite), seed);
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
    return databaseOn(await PGlite.create({ dataDir }));
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
  const pglite = await PGlite.create({ dataDir, loadDataDir });
  const database = await withTables(databaseOn(pglite), seed);
  writeFileSync(versionFile, `${SCHEMA_VERSION}\n`);
  return database;
}

async function withTables(database: Database, seed: Seed): Promise<Database> {
  await database.execute(SCHEMA);
  await seed(database);
  return database;
}
