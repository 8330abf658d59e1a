import type { Queries } from "../../database/index.ts";
import type { Upload } from "../../serializers/index.ts";

/** How an upload is named. */
export type UploadQuery = { id: number } | { sha1: string };

const COLUMNS =
  "id, user_id, original_filename, filesize, width, height, extension, sha1, retain_hours";

/**
 * Finds an upload, without its content.
 *
 * @example await findUpload(queries, { id: 1 })
 */
export function findUpload(
  queries: Queries,
  query: UploadQuery
): Promise<Upload | null> {
  return "id" in query
    ? queries.first(`SELECT ${COLUMNS} FROM uploads WHERE id = $1`, [query.id])
    : queries.first(`SELECT ${COLUMNS} FROM uploads WHERE sha1 = $1`, [
        query.sha1,
      ]);
}

/** The bytes of an upload. */
export async function contentOf(
  queries: Queries,
  { id }: Upload
): Promise<Uint8Array> {
  const row = await queries.first<{ content: Uint8Array }>(
    "SELECT content FROM uploads WHERE id = $1",
    [id]
  );
  return row?.content ?? new Uint8Array();
}
