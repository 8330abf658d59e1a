import type { OpenData } from "#sandbox";
import { allowAdminKey } from "../lib/sandbox/auth/index.ts";
import { type Database, openMemory } from "../lib/sandbox/database/index.ts";
import { seedForum } from "../lib/sandbox/seed/index.ts";

/** A database that nobody uses now, and how to bring it back to the seed. */
interface Idle {
  database: Database;
  restore: string;
}

const idle: Idle[] = [];

/**
 * Opens a seeded forum in memory, for one borrower at a time. To make a database takes seconds, to
 * restore one milliseconds; so it is kept for the next test file of this process.
 *
 * @param now when the forum is seeded, if there is none yet
 * @example const data = await lendData(new Date(), "the-admin-key");
 */
export async function lendData(now: Date, adminKey: string): Promise<OpenData> {
  const lent = idle.pop() ?? (await make(now));
  await lent.database.execute(lent.restore);
  const database = untilReturned(lent.database);
  if (!(await allowAdminKey(database, adminKey, now))) {
    throw new Error("a restored forum has keys");
  }
  return {
    database,
    adminKey,
    close: async () => {
      await database.close();
      idle.push(lent);
    },
  };
}

async function make(now: Date): Promise<Idle> {
  const database = await openMemory((empty) => seedForum(empty, now));
  const tables = await database.all<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`
  );
  const sequences = await database.all<{ name: string; last: number | null }>(
    `SELECT quote_ident(sequencename) AS name, last_value AS last
       FROM pg_sequences WHERE schemaname = 'public'`
  );
  const names = tables.map(({ name }) => name);
  await database.execute(
    [
      "CREATE SCHEMA seeded",
      ...names.map((name) => `CREATE TABLE seeded.${name} AS TABLE ${name}`),
    ].join(";\n")
  );
  const restore = [
    // Rows are put back table by table, whatever refers to what.
    "BEGIN; SET LOCAL session_replication_role = replica",
    `TRUNCATE ${names.join(", ")}`,
    ...names.map((name) => `INSERT INTO ${name} TABLE seeded.${name}`),
    ...sequences.map(
      ({ name, last }) =>
        `SELECT setval('${name}', ${last ?? 1}, ${last !== null})`
    ),
    "COMMIT",
  ].join(";\n");
  return { database, restore };
}

/** What a test still asks after it has given the database back is its mistake. */
function untilReturned(database: Database): Database {
  let isReturned = false;
  const lent = (): Database => {
    if (isReturned) {
      throw new Error("the database is closed");
    }
    return database;
  };
  return {
    all: async <Row>(sql: string, values?: readonly unknown[]) =>
      lent().all<Row>(sql, values),
    first: async <Row>(sql: string, values?: readonly unknown[]) =>
      lent().first<Row>(sql, values),
    execute: async (sql) => lent().execute(sql),
    transaction: async (run) => lent().transaction(run),
    close: async () => {
      isReturned = true;
    },
  };
}
