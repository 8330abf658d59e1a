import { PGlite } from "@electric-sql/pglite";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Database, databaseOn } from "./database.ts";
import { SCHEMA, SCHEMA_VERSION } from "./schema.ts";

/** Fills a database that has its tables but no rows. */
export type Seed = (database: Database) => Promise<void>;

/**
 * Opens a throw-away database with tables and seed.
 *
 * @param cluster file where a fresh PostgreSQL is kept: making one takes seconds, copying a moment
 * @example const database = await openMemory(seed, ".sandbox/cluster.tar");
 */
export async function openMemory(
  seed: Seed,
  cluster: string | null
): Promise<Database> {
  const pglite = await PGlite.create(copyOf(cluster));
  if (cluster !== null && !existsSync(cluster)) {
    await keepCluster(pglite, cluster);
  }
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
 * @example const database = await openFolder(".sandbox", seed, null);
 */
export async function openFolder(
  folder: string,
  seed: Seed,
  cluster: string | null
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
  const pglite = await PGlite.create({ dataDir, ...copyOf(cluster) });
  const database = await withTables(databaseOn(pglite), seed);
  writeFileSync(versionFile, `${SCHEMA_VERSION}\n`);
  return database;
}

function copyOf(cluster: string | null): { loadDataDir?: Blob } {
  return cluster !== null && existsSync(cluster)
    ? { loadDataDir: new Blob([readFileSync(cluster)]) }
    : {};
}

async function withTables(database: Database, seed: Seed): Promise<Database> {
  await database.execute(SCHEMA);
  await seed(database);
  return database;
}

async function keepCluster(pglite: PGlite, cluster: string): Promise<void> {
  const dump = await pglite.dumpDataDir("none");
  const draft = `${cluster}.${process.pid}`;
  try {
    mkdirSync(dirname(cluster), { recursive: true });
    writeFileSync(draft, new Uint8Array(await dump.arrayBuffer()));
    renameSync(draft, cluster);
  } catch {
    // Only a cache: where it can't be written, the next start takes longer.
    rmSync(draft, { force: true });
  }
}
