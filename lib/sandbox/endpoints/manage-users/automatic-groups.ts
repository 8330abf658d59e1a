import type { User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";

/** The groups of staff, and the first of those of the trust levels. */
const GROUP = {
  admins: 1,
  moderators: 2,
  staff: 3,
  trust_level_0: 10,
} as const;

/**
 * Puts a user into the groups that follow from role and trust level, and out of the others.
 *
 * @example await refreshAutomaticGroups(queries, { ...sam, moderator: true }, now)
 */
export async function refreshAutomaticGroups(
  queries: Queries,
  { id, admin, moderator, trust_level }: User,
  now: Date
): Promise<void> {
  const groups = [
    ...(admin ? [GROUP.admins] : []),
    ...(moderator ? [GROUP.moderators] : []),
    ...(admin || moderator ? [GROUP.staff] : []),
    ...Array.from(
      { length: trust_level + 1 },
      (_, level) => GROUP.trust_level_0 + level
    ),
  ];
  await queries.all(
    `DELETE FROM group_users USING groups WHERE groups.id = group_id AND automatic
     AND user_id = $1 AND NOT group_id = ANY($2::int[])`,
    [id, groups]
  );
  await queries.all(
    `INSERT INTO group_users (group_id, user_id, created_at)
     SELECT id, $1, $3 FROM groups WHERE automatic AND id = ANY($2::int[])
     ON CONFLICT DO NOTHING`,
    [id, groups, now.toISOString()]
  );
}
