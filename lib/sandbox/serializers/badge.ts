import { basicUser, type UserColumns } from "./basic-user.ts";

/** A row of `badges`, counted. */
export interface Badge {
  id: number;
  name: string;
  description: string | null;
  long_description: string | null;
  badge_type_id: number;
  badge_grouping_id: number;
  allow_title: boolean;
  multiple_grant: boolean;
  icon: string;
  listable: boolean;
  enabled: boolean;
  auto_revoke: boolean;
  target_posts: boolean;
  show_posts: boolean;
  show_in_post_header: boolean;
  trigger: number | null;
  system: boolean;
  grant_count: number;
}

/** Who granted a badge, or has one. */
export interface BadgeUser extends UserColumns {
  admin: boolean;
  moderator: boolean;
  trust_level: number;
}

/** Source: `BadgeType`, 3.5: nobody makes others. */
export const BADGE_TYPES = [
  { id: 1, name: "Gold", sort_order: 9 },
  { id: 2, name: "Silver", sort_order: 8 },
  { id: 3, name: "Bronze", sort_order: 7 },
] as const;

/** Headings of the list of badges; those of one's own making are not played. */
export const BADGE_GROUPINGS = [
  "Getting Started",
  "Community",
  "Posting",
  "Trust Level",
  "Other",
].map((name, at) => ({
  id: at + 1,
  name,
  description: null,
  position: at + 10,
  system: true,
}));

/** A badge wherever one is shown. Source: `BadgeSerializer`, 3.5. */
export function basicBadge(badge: Badge, more: object = {}): object {
  return {
    id: badge.id,
    name: badge.name,
    description: badge.description ?? "",
    grant_count: badge.grant_count,
    allow_title: badge.allow_title,
    multiple_grant: badge.multiple_grant,
    icon: badge.icon,
    image_url: null,
    listable: badge.listable,
    enabled: badge.enabled,
    badge_grouping_id: badge.badge_grouping_id,
    system: badge.system,
    slug: slugOfBadge(badge.name),
    manually_grantable: !badge.system,
    show_in_post_header: badge.show_in_post_header,
    badge_type_id: badge.badge_type_id,
    ...more,
  };
}

/** A badge on its own page. */
export function shownBadge(badge: Badge, more: object = {}): object {
  const long_description = badge.long_description ?? "";
  return basicBadge(badge, { long_description, ...more });
}

/** A badge with its settings. Source: `AdminBadgeSerializer`, 3.5; queries are not played. */
export function adminBadge(badge: Badge): object {
  return shownBadge(badge, {
    query: null,
    trigger: badge.trigger,
    target_posts: badge.target_posts,
    auto_revoke: badge.auto_revoke,
    show_posts: badge.show_posts,
    ...(badge.system
      ? { i18n_name: slugOfBadge(badge.name).replaceAll("-", "_") }
      : {}),
    image_upload_id: null,
  });
}

/** The types of these badges, each once, as they stand beside the badges. */
export function typesOf(badges: readonly Badge[]): object[] {
  const ids = new Set(badges.map(({ badge_type_id }) => badge_type_id));
  return [...ids].flatMap((id) => BADGE_TYPES.filter((type) => type.id === id));
}

/** A user beside badges: what he is stands there only where he is it. */
export function badgeUser(user: BadgeUser): object {
  return {
    ...basicUser(user),
    ...(user.admin ? { admin: true } : {}),
    ...(user.moderator ? { moderator: true } : {}),
    trust_level: user.trust_level,
  };
}

/** @example slugOfBadge("Night owl") // "night-owl" */
export function slugOfBadge(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
