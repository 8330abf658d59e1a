import type { Connection } from "../site/index.ts";

/**
 * Revokes the connection's own user key, or with an id another key of the same user, which takes
 * the scope `write` or an admin.
 *
 * @throws RefusedError
 * @example await revoke(connection);
 */
export async function revoke(
  connection: Connection,
  { id, signal }: { id?: number; signal?: AbortSignal } = {}
): Promise<void> {
  await connection.request("POST", "/user-api-key/revoke.json", {
    // As text: Discourse takes its own id in a number for another key's.
    body: id === undefined ? {} : { id: String(id) },
    ...(signal ? { signal } : {}),
  });
}

/** Revives a revoked key by its id. A revoked key can't do that for itself. */
export async function undoRevoke(
  connection: Connection,
  { id, signal }: { id: number; signal?: AbortSignal }
): Promise<void> {
  await connection.request("POST", "/user-api-key/undo-revoke.json", {
    body: { id: String(id) },
    ...(signal ? { signal } : {}),
  });
}
