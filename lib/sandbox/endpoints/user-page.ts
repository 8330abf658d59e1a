import {
  canSeeGroup,
  findUserKeys,
  isStaff,
  type User,
} from "../auth/index.ts";
import {
  basicGroup,
  cooked,
  listedApp,
  shownUser,
} from "../serializers/index.ts";
import { emailsOf, hearingOf, profileOf } from "./accounts/index.ts";
import { featuredBadges } from "./badges/index.ts";
import type { Site } from "./endpoint.ts";
import { findGroups } from "./find-group.ts";

/**
 * A user as `/u/NAME.json` shows him, and the answer to signing in.
 *
 * @example await userPage(site, sam, viewer)
 */
export async function userPage(
  site: Site,
  shown: User,
  viewer: User | null
): Promise<object> {
  const groups = await findGroups(
    site.database,
    viewer,
    `EXISTS (SELECT 1 FROM group_users
     WHERE group_id = groups.id AND user_id = $2)`,
    [shown.id]
  );
  const isOwn = viewer?.id === shown.id || isStaff(viewer);
  const badges = await featuredBadges(site, shown, viewer);
  return {
    ...badges.beside,
    user: {
      ...shownUser(shown, viewer, site.clock()),
      ...(await shownProfile(site, shown)),
      ...(isOwn ? await privateParts(site, shown) : {}),
      ...(await hearingOf(site, viewer, shown)),
      featured_user_badge_ids: badges.ids,
      groups: groups
        .filter((group) => canSeeGroup(viewer, group))
        .map((group) => basicGroup(group, viewer)),
    },
  };
}

/** What is blank is not shown at all. */
async function shownProfile(site: Site, { id }: User): Promise<object> {
  const { bio_raw, location, website } = await profileOf(site.database, id);
  return {
    ...(bio_raw
      ? { bio_raw, bio_excerpt: bio_raw, bio_cooked: cooked(bio_raw) }
      : {}),
    ...(location ? { location } : {}),
    ...(website ? { website } : {}),
  };
}

async function privateParts(site: Site, { id }: User): Promise<object> {
  const keys = await findUserKeys(
    site.database,
    "WHERE user_api_keys.user_id = $1 AND revoked_at IS NULL ORDER BY last_used_at",
    [id]
  );
  return {
    ...(await emailsOf(site.database, id)),
    user_api_keys:
      keys.length === 0
        ? null
        : keys.map((key) => listedApp(key, site.userScopes)),
  };
}
