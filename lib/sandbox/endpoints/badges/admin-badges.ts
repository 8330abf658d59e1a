import {
  type Answer,
  empty,
  idParam,
  ok,
  recordNotFound,
} from "../../http/index.ts";
import {
  adminBadge,
  type Badge,
  BADGE_GROUPINGS,
  BADGE_TYPES,
  typesOf,
} from "../../serializers/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { findBadge, findBadges } from "./find-badges.ts";
import {
  badgeFaults,
  type BadgeSettings,
  PROTECTED_FIELDS,
  readBadge,
} from "./read-badge.ts";

const TRIGGERS = {
  none: 0,
  post_action: 1,
  post_revision: 2,
  trust_level_change: 4,
  user_change: 8,
};

/** Source: `admin/badges_controller.rb`, 3.5. */
export const adminBadgeEndpoints: Endpoints = {
  async "admin/badges#index"({ site }): Promise<Answer> {
    const badges = await findBadges(
      site.database,
      "ORDER BY enabled DESC, badge_grouping_id, badge_type_id, name"
    );
    return ok({
      badges: badges.map(adminBadge),
      badge_types: BADGE_TYPES,
      badge_groupings: BADGE_GROUPINGS,
      admin_badges: {
        protected_system_fields: PROTECTED_FIELDS,
        triggers: TRIGGERS,
        badge_ids: idsOf(badges),
        badge_grouping_ids: idsOf(BADGE_GROUPINGS),
        badge_type_ids: idsOf(BADGE_TYPES),
      },
    });
  },

  "admin/badges#badge_types": () => ok({ badge_types: BADGE_TYPES }),

  "admin/badges#create": (call) => saved(call, null),

  async "admin/badges#update"(call): Promise<Answer> {
    const badge = await badgeOf(call);
    return badge ? saved(call, badge) : recordNotFound();
  },

  async "admin/badges#destroy"(call): Promise<Answer> {
    const badge = await badgeOf(call);
    if (!badge) {
      return recordNotFound();
    }
    await call.site.database.all("DELETE FROM badges WHERE id = $1", [
      badge.id,
    ]);
    return empty();
  },
};

function badgeOf({ site, params }: Call): Promise<Badge | undefined> {
  return findBadge(site.database, idParam(params, "id"));
}

async function saved(
  { site, params }: Call,
  badge: Badge | null
): Promise<Answer> {
  const { database } = site;
  const settings = readBadge(params, badge);
  const taken = await database.first(
    "SELECT 1 FROM badges WHERE name = $1 AND id <> $2",
    [settings.name, badge?.id ?? 0]
  );
  const faults = [
    ...badgeFaults(settings),
    ...(taken ? ["Name has already been taken"] : []),
  ];
  if (faults.length > 0) {
    return { status: 422, body: { errors: faults } };
  }
  const row = await database.first<{ id: number }>(
    badge ? UPDATE : INSERT,
    badge ? [...valuesOf(settings), badge.id] : valuesOf(settings)
  );
  const stored = await findBadge(database, row?.id ?? 0);
  return stored
    ? ok({ badge_types: typesOf([stored]), badge: adminBadge(stored) })
    : recordNotFound();
}

const COLUMNS = [
  "name",
  "description",
  "long_description",
  "badge_type_id",
  "badge_grouping_id",
  "allow_title",
  "multiple_grant",
  "icon",
  "listable",
  "enabled",
  "auto_revoke",
  "target_posts",
  "show_posts",
  "show_in_post_header",
  "trigger",
] as const satisfies readonly (keyof BadgeSettings)[];

const VALUES = COLUMNS.map((_, at) => `$${at + 1}`).join(", ");
const INSERT = `INSERT INTO badges (${COLUMNS.join(", ")}) VALUES (${VALUES}) RETURNING id`;
const UPDATE = `UPDATE badges SET (${COLUMNS.join(", ")}) = (${VALUES})
  WHERE id = $${COLUMNS.length + 1} RETURNING id`;

function valuesOf(settings: BadgeSettings): unknown[] {
  return COLUMNS.map((column) => settings[column]);
}

function idsOf(rows: readonly { id: number }[]): number[] {
  return rows.map(({ id }) => id);
}
