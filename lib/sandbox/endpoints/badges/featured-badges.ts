import type { User } from "../../auth/index.ts";
import {
  badgesOf,
  badgeUser,
  basicBadge,
  listedUserBadge,
  typesOf,
  usersOf,
} from "../../serializers/index.ts";
import type { Site } from "../endpoint.ts";
import { findGrants, grouped } from "./find-grants.ts";

/** Source: `User::DEFAULT_FEATURED_BADGE_COUNT`, 3.5. */
const MOST = 3;

/** What the page of a user says of his badges. */
export interface FeaturedBadges {
  ids: number[];
  /** Stands beside the user. */
  beside: object;
}

/**
 * The badges that a user's page shows: the rarest first. Source: `UserBadge.update_featured_ranks!`,
 * 3.5, without favourites.
 */
export async function featuredBadges(
  { database }: Site,
  { id }: User,
  viewer: User | null
): Promise<FeaturedBadges> {
  const found = await findGrants(
    database,
    viewer,
    `WHERE user_badges.user_id = $3 AND badges.enabled
     ORDER BY badges.badge_type_id, badge_id DESC, granted_at`,
    [id]
  );
  const grants = grouped(found.grants).slice(0, MOST);
  const shown = { ...found, grants };
  const badges = badgesOf(shown);
  return {
    ids: grants.map((grant) => grant.id),
    beside: {
      user_badges: grants.map((grant) => ({
        ...listedUserBadge(grant),
        count: grant.count,
      })),
      ...(badges.length === 0
        ? {}
        : {
            badges: badges.map((badge) => basicBadge(badge)),
            badge_types: typesOf(badges),
            users: usersOf(shown).map(badgeUser),
          }),
    },
  };
}
