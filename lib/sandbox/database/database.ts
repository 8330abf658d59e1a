import type { PGlite, Transaction } from "@electric-sql/pglite";

/** Asks questions of a database; values go in as `$1`, `$2` … only. */
export interface Queries {
  all<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  first<Row>(sql: string, values?: readonly unknown[]): Promise<Row | null>;
}

/** An open database. */
export interface Database extends Queries {
  /** Runs several statements without values, e.g. a schema. */
  execute(sql: string): Promise<void>;
  /** All or nothing. */
  transaction<T>(run: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Narrows PGlite to what the sandbox asks of it. */
export function databaseOn(pglite: PGlite): Database {
  return {
    ...queriesOn(pglite),
    execute: async (sql) => void (await pglite.exec(sql)),
    transaction: (run) =>
      pglite.transaction((transaction) => run(queriesOn(transaction))),
    close: () => pglite.close(),
  };
}

function queriesOn(pglite: PGlite | Transaction): Queries {
  const all = async <Row>(
    sql: string,
    values: readonly unknown[] = []
  ): Promise<Row[]> => (await pglite.query<Row>(sql, [...values])).rows;
  return {
    all,
    first: async <Row>(sql: string, values?: readonly unknown[]) =>
      (await all<Row>(sql, values))[0] ?? null,
  };
}
