import {
  type Badge,
  BADGE_GROUPINGS,
  type BadgeUser,
  badgeUser,
  basicBadge,
  typesOf,
} from "./badge.ts";

/** A row of `user_badges`, with the post it was granted for where the viewer may read that. */
export interface UserBadge {
  id: number;
  badge_id: number;
  user_id: number;
  granted_by_id: number;
  granted_at: Date;
  is_favorite: boolean | null;
  post_id: number | null;
  post_number: number | null;
  topic_id: number | null;
  topic_title: string | null;
  /** How often the user has it, where grants are grouped. */
  count?: number;
}

/** Grants with all that they name. */
export interface Grants {
  grants: readonly UserBadge[];
  badges: ReadonlyMap<number, Badge>;
  users: ReadonlyMap<number, BadgeUser>;
}

/** What stands beside grants: their badges, types and granters, each once. */
export function besideGrants({ grants, badges, users }: Grants): object {
  const named = badgesOf({ grants, badges });
  return {
    badges: named.map((badge) => basicBadge(badge)),
    badge_types: typesOf(named),
    granted_bies: among(
      users,
      grants.map(({ granted_by_id }) => granted_by_id)
    ).map(badgeUser),
  };
}

/** The badges of grants, each once, in the order of the grants. */
export function badgesOf({
  grants,
  badges,
}: Pick<Grants, "grants" | "badges">): Badge[] {
  return among(
    badges,
    grants.map(({ badge_id }) => badge_id)
  );
}

/** The users of grants and then their granters, each once. */
export function usersOf({
  grants,
  users,
}: Pick<Grants, "grants" | "users">): BadgeUser[] {
  return among(
    users,
    grants.flatMap(({ user_id, granted_by_id }) => [user_id, granted_by_id])
  );
}

/** A grant on the page of its user. Source: `DetailedUserBadgeSerializer`, 3.5. */
export function detailedUserBadge(
  grant: UserBadge,
  badge: Badge | undefined,
  viewerId: number | null
): object {
  const isOwn = grant.user_id === viewerId;
  return {
    id: grant.id,
    granted_at: grant.granted_at,
    ...(grant.count === undefined ? {} : { count: grant.count }),
    grouping_position: BADGE_GROUPINGS.find(
      ({ id }) => id === badge?.badge_grouping_id
    )?.position,
    ...(grant.post_number === null
      ? {}
      : {
          post_number: grant.post_number,
          topic_id: grant.topic_id,
          topic_title: grant.topic_title,
        }),
    is_favorite: grant.is_favorite,
    can_favorite: isOwn && !isTrustLevelBadge(grant.badge_id),
    badge_id: grant.badge_id,
    granted_by_id: grant.granted_by_id,
  };
}

/** A grant in the list of those who have a badge. Source: `UserBadgeSerializer`, 3.5. */
export function listedUserBadge(grant: UserBadge): object {
  return {
    id: grant.id,
    granted_at: grant.granted_at,
    created_at: grant.granted_at,
    ...(grant.post_number === null
      ? {}
      : { post_id: grant.post_id, post_number: grant.post_number }),
    badge_id: grant.badge_id,
    user_id: grant.user_id,
    granted_by_id: grant.granted_by_id,
  };
}

/** Badges for trust levels come by themselves: nobody chooses them as favourites. */
export function isTrustLevelBadge(badgeId: number): boolean {
  return badgeId >= 1 && badgeId <= 4;
}

function among<Row>(
  rows: ReadonlyMap<number, Row>,
  ids: readonly number[]
): Row[] {
  return [...new Set(ids)].flatMap((id) => rows.get(id) ?? []);
}
