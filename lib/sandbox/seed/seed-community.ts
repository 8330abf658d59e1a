import type { Queries } from "../database/index.ts";
import { BADGES, GRANTED } from "./badges.ts";
import { insertRows } from "./insert-rows.ts";
import { PEOPLE } from "./people.ts";

const SYSTEM = -1;

/** Writes badges, who has them, and a group of tags. After the tags of topics. */
export async function seedCommunity(
  queries: Queries,
  founded: string
): Promise<void> {
  await insertRows(
    queries,
    "badges",
    BADGES.map((badge) => ({
      id: badge.id,
      name: badge.name,
      description: badge.description,
      badge_type_id: badge.type,
      badge_grouping_id: badge.grouping,
      icon: badge.icon,
      allow_title: badge.allowTitle ?? false,
      multiple_grant: badge.multiple ?? false,
      show_posts: badge.multiple ?? false,
      trigger: badge.trigger ?? null,
      system: badge.system,
      listable: true,
      enabled: true,
      auto_revoke: true,
      target_posts: false,
      show_in_post_header: false,
    }))
  );
  const grants = PEOPLE.filter(({ id }) => id > 0).flatMap((person) =>
    BADGES.filter(
      ({ id }) =>
        id <= Math.min(person.trust, 4) || GRANTED[person.username] === id
    ).map((badge) => ({ user_id: person.id, badge_id: badge.id }))
  );
  await insertRows(
    queries,
    "user_badges",
    grants.map((grant, at) => ({
      id: at + 1,
      ...grant,
      granted_by_id: SYSTEM,
      granted_at: founded,
    }))
  );
  await queries.all(
    "INSERT INTO tag_groups (name, one_per_topic) VALUES ('Kinds', false)"
  );
  await queries.all(
    `INSERT INTO tag_group_memberships (tag_group_id, tag_id)
     SELECT 1, id FROM tags ORDER BY name LIMIT 2`
  );
}
