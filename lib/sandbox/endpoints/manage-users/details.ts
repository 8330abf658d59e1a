import { canSeeGroup, type User } from "../../auth/index.ts";
import {
  type AdminCounts,
  adminDetailedUser,
  basicGroup,
} from "../../serializers/index.ts";
import { emailsOf } from "../accounts/index.ts";
import type { Site } from "../endpoint.ts";
import { findGroups } from "../find-group.ts";
import { penalizedBy, penaltiesOf } from "./penalty-history.ts";

/** A user with all that staff see. */
export interface Details {
  counts: AdminCounts;
  shown: object;
}

/**
 * Looks up what staff see of a user.
 *
 * @example (await detailsOf(site, sam, admin)).shown
 */
export async function detailsOf(
  site: Site,
  user: User,
  viewer: User | null = null
): Promise<Details> {
  const counts = await countsOf(site, user);
  const { suspended, silenced } = await penaltiesOf(site.database, user.id);
  const { email } = await emailsOf(site.database, user.id);
  const sso = await site.database.first<object>(
    `SELECT user_id, external_id, external_username, external_name, external_avatar_url
     FROM single_sign_on_records WHERE user_id = $1`,
    [user.id]
  );
  const groups = await findGroups(
    site.database,
    viewer,
    "EXISTS (SELECT 1 FROM group_users WHERE group_id = groups.id AND user_id = $2)",
    [user.id]
  );
  const shown = adminDetailedUser(user, viewer, site.clock(), {
    counts,
    email,
    suspendReason: suspended?.details ?? null,
    suspendedBy: penalizedBy(suspended),
    silenceReason: silenced?.details ?? null,
    silencedBy: penalizedBy(silenced),
    singleSignOnRecord: sso,
    groups: groups
      .filter((group) => canSeeGroup(viewer, group))
      .map((group) => basicGroup(group, viewer)),
  });
  return { counts, shown };
}

async function countsOf(
  { database }: Site,
  { id }: User
): Promise<AdminCounts> {
  const counts = await database.first<AdminCounts>(
    `SELECT (SELECT count(*)::int FROM posts WHERE user_id = $1
         AND deleted_at IS NULL) AS post_count,
       (SELECT count(*)::int FROM topics WHERE user_id = $1 AND archetype = 'regular'
         AND deleted_at IS NULL) AS topic_count,
       (SELECT count(*)::int FROM topic_allowed_users WHERE user_id = $1) AS private_topics_count,
       (SELECT count(*)::int FROM post_actions WHERE user_id = $1) AS like_given_count,
       (SELECT count(*)::int FROM post_actions JOIN posts ON posts.id = post_id
         WHERE posts.user_id = $1) AS like_count,
       (SELECT count(*)::int FROM api_keys WHERE user_id = $1) AS api_key_count`,
    [id]
  );
  return (
    counts ?? {
      post_count: 0,
      topic_count: 0,
      private_topics_count: 0,
      like_given_count: 0,
      like_count: 0,
      api_key_count: 0,
    }
  );
}
