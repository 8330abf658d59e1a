import type { User } from "../auth/index.ts";
import type { Queries } from "../database/index.ts";

/** Those of the users who are members already. */
export async function membersAmong(
  queries: Queries,
  groupId: number,
  users: readonly User[]
): Promise<User[]> {
  const rows = await queries.all<{ user_id: number }>(
    "SELECT user_id FROM group_users WHERE group_id = $1 AND user_id = ANY($2::int[])",
    [groupId, users.map(({ id }) => id)]
  );
  const ids = new Set(rows.map(({ user_id }) => user_id));
  return users.filter(({ id }) => ids.has(id));
}

/** Adds members; who is one already stays as he is. */
export async function addMembers(
  queries: Queries,
  groupId: number,
  users: readonly User[],
  now: Date
): Promise<void> {
  await queries.all(
    `INSERT INTO group_users (group_id, user_id, created_at)
     SELECT $1, id, $3 FROM unnest($2::int[]) AS id
     ON CONFLICT (group_id, user_id) DO NOTHING`,
    [groupId, users.map(({ id }) => id), now.toISOString()]
  );
}

/** @returns those who were members until now */
export async function removeMembers(
  queries: Queries,
  groupId: number,
  users: readonly User[]
): Promise<User[]> {
  const rows = await queries.all<{ user_id: number }>(
    `DELETE FROM group_users WHERE group_id = $1 AND user_id = ANY($2::int[])
     RETURNING user_id`,
    [groupId, users.map(({ id }) => id)]
  );
  const ids = new Set(rows.map(({ user_id }) => user_id));
  return users.filter(({ id }) => ids.has(id));
}

/** Makes members owners of their group, or takes that from them. */
export async function setOwners(
  queries: Queries,
  groupId: number,
  users: readonly User[],
  owner: boolean
): Promise<void> {
  await queries.all(
    "UPDATE group_users SET owner = $3 WHERE group_id = $1 AND user_id = ANY($2::int[])",
    [groupId, users.map(({ id }) => id), owner]
  );
}
