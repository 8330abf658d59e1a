import {
  booleanParam,
  idParam,
  param,
  type Params,
  textParam,
} from "../../http/index.ts";
import { type Badge, BADGE_TYPES } from "../../serializers/index.ts";

/** What a request may set of a badge. */
export type BadgeSettings = Omit<Badge, "id" | "system" | "grant_count">;

const NEW: BadgeSettings = {
  name: "",
  description: null,
  long_description: null,
  badge_type_id: 0,
  badge_grouping_id: 5,
  allow_title: false,
  multiple_grant: false,
  icon: "certificate",
  listable: true,
  enabled: true,
  auto_revoke: true,
  target_posts: false,
  show_posts: false,
  show_in_post_header: false,
  trigger: null,
};

/** What Discourse's own badges keep. Source: `Badge.protected_system_fields`, 3.5. */
export const PROTECTED_FIELDS = [
  "name",
  "badge_type_id",
  "multiple_grant",
  "target_posts",
  "show_posts",
  "query",
  "trigger",
  "auto_revoke",
  "listable",
] as const;

const LONGEST = { name: 100, description: 500, long_description: 1000 };

/**
 * The settings of a badge after a request: what it does not name stays.
 *
 * @example readBadge({ name: "Helping hand", badge_type_id: 3 }, null)
 */
export function readBadge(params: Params, badge: Badge | null): BadgeSettings {
  const settings = { ...(badge ?? NEW), ...asked(params) };
  return badge?.system ? { ...settings, ...protectedOf(badge) } : settings;
}

/** All that is wrong with the settings, as core says it; a name may be taken, too. */
export function badgeFaults(settings: BadgeSettings): string[] {
  const { name, badge_type_id } = settings;
  const isType = BADGE_TYPES.some(({ id }) => id === badge_type_id);
  return [
    ...(name.trim() === "" ? ["Name can't be blank"] : []),
    ...tooLong("Name", name, LONGEST.name),
    ...(isType ? [] : ["Badge type can't be blank"]),
    ...tooLong("Description", settings.description, LONGEST.description),
    ...tooLong(
      "Long description",
      settings.long_description,
      LONGEST.long_description
    ),
  ];
}

function asked(params: Params): Partial<BadgeSettings> {
  const has = (name: string) => param(params, name) !== null;
  return Object.fromEntries(
    Object.entries(NEW)
      .filter(([name]) => has(name))
      .map(([name, sample]) => [name, read(params, name, sample)])
  );
}

function read(params: Params, name: string, sample: unknown): unknown {
  if (typeof sample === "boolean") {
    return booleanParam(params, name);
  }
  return typeof sample === "number" || name === "trigger"
    ? idParam(params, name)
    : (textParam(params, name) ?? "");
}

function protectedOf(badge: Badge): Partial<BadgeSettings> {
  return Object.fromEntries(
    PROTECTED_FIELDS.filter((field) => field !== "query").map((field) => [
      field,
      badge[field],
    ])
  );
}

function tooLong(name: string, text: string | null, most: number): string[] {
  return (text ?? "").length > most
    ? [`${name} is too long (maximum is ${most} characters)`]
    : [];
}
