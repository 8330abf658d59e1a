import type { User } from "../../auth/index.ts";
import { type Badge, slugOfBadge } from "../../serializers/index.ts";
import type { Site } from "../endpoint.ts";

/** `Notification.types[:granted_badge]`. */
const GRANTED_BADGE = 12;

/** A badge for somebody. */
export interface NewGrant {
  badge: Badge;
  owner: User;
  granter: User;
  /** Id of the post that it is for. */
  post: number | null;
}

/**
 * Grants a badge and tells its new owner; a badge that is had once is not granted again.
 *
 * @returns the id of the grant
 */
export async function storeGrant(
  { database, clock }: Site,
  { badge, owner, granter, post }: NewGrant
): Promise<number> {
  const had = await database.first<{ id: number }>(
    "SELECT id FROM user_badges WHERE badge_id = $1 AND user_id = $2",
    [badge.id, owner.id]
  );
  if (had && !badge.multiple_grant) {
    return had.id;
  }
  const now = clock().toISOString();
  return database.transaction(async (queries) => {
    const made = await queries.first<{ id: number }>(
      `INSERT INTO user_badges (badge_id, user_id, granted_by_id, granted_at, post_id)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [badge.id, owner.id, granter.id, now, post]
    );
    await queries.all(
      `INSERT INTO notifications (notification_type, user_id, data, created_at)
       VALUES ($1, $2, $3, $4)`,
      [
        GRANTED_BADGE,
        owner.id,
        JSON.stringify({
          badge_id: badge.id,
          badge_name: badge.name,
          badge_slug: slugOfBadge(badge.name),
          badge_title: badge.allow_title,
          username: owner.username,
        }),
        now,
      ]
    );
    return made?.id ?? 0;
  });
}
