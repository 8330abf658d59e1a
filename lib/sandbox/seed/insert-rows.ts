import type { Queries } from "../database/index.ts";

/** Values by column name. Every row of a table has the same columns. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Inserts rows that bring their own ids, and lets the table count on from there.
 *
 * @example await insertRows(queries, "tags", [{ id: 1, name: "api" }]);
 */
export async function insertRows(
  queries: Queries,
  table: string,
  rows: readonly Row[]
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(", ");
  await queries.all(
    `INSERT INTO ${table} (${columns})
     SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)]
  );
  if (columns.startsWith('"id"')) {
    await queries.all(
      `SELECT setval(pg_get_serial_sequence('${table}', 'id'), max(id)) FROM ${table}`
    );
  }
}
