import {
  type Answer,
  idParam,
  ok,
  recordNotFound,
  textParam,
} from "../../http/index.ts";
import {
  BADGE_GROUPINGS,
  shownBadge,
  typesOf,
} from "../../serializers/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { findBadges } from "./find-badges.ts";

/** Source: `badges_controller.rb`, 3.5. */
export const badgeEndpoints: Endpoints = {
  async "badges#index"(call): Promise<Answer> {
    const name = textParam(call.params, "search") ?? "";
    const badges = await findBadges(
      call.site.database,
      "WHERE enabled AND listable AND strpos(lower(name), lower($1)) > 0 ORDER BY id",
      [name]
    );
    const own = await ownBadges(call);
    return ok({
      badge_types: typesOf(badges),
      badge_groupings: BADGE_GROUPINGS,
      badges: badges.map((badge) =>
        shownBadge(badge, call.user ? { has_badge: own.has(badge.id) } : {})
      ),
    });
  },

  async "badges#show"(call): Promise<Answer> {
    const [badge] = await findBadges(
      call.site.database,
      "WHERE enabled AND id = $1",
      [idParam(call.params, "id")]
    );
    if (!badge) {
      return recordNotFound();
    }
    const has = (await ownBadges(call)).has(badge.id);
    return ok({
      badge_types: typesOf([badge]),
      badge: shownBadge(badge, has ? { has_badge: true } : {}),
    });
  },
};

async function ownBadges({ site, user }: Call): Promise<Set<number>> {
  const rows = await site.database.all<{ badge_id: number }>(
    "SELECT DISTINCT badge_id FROM user_badges WHERE user_id = $1",
    [user?.id ?? 0]
  );
  return new Set(rows.map(({ badge_id }) => badge_id));
}
