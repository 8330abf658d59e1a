import { findUser } from "../../auth/index.ts";
import {
  type Answer,
  integerParam,
  invalidParameters,
  isBlank,
  notFound,
  ok,
  param,
  textParam,
} from "../../http/index.ts";
import {
  badgesOf,
  badgeUser,
  besideGrants,
  detailedUserBadge,
  listedUserBadge,
  shownBadge,
  typesOf,
  usersOf,
} from "../../serializers/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { findGrants, grouped } from "./find-grants.ts";
import { namedBadge } from "./named-badge.ts";

const MOST = 96;

/** Who has which badges. Source: `user_badges_controller.rb`, 3.5. */
export const userBadgeEndpoints: Endpoints = {
  async "user_badges#index"(call): Promise<Answer> {
    const { site, user, params } = call;
    const badge = await namedBadge(call);
    if ("status" in badge) {
      return badge;
    }
    const offset = integerParam(params, "offset", { fallback: 0 });
    if (offset === null) {
      return invalidParameters("offset");
    }
    const username = textParam(params, "username") ?? null;
    const owner =
      username === null ? null : await findUser(site.database, { username });
    const found = await findGrants(
      site.database,
      user,
      `WHERE badge_id = $3 AND ($4::int IS NULL OR user_badges.user_id = $4)
       ORDER BY granted_at DESC, user_badges.id DESC LIMIT ${MOST} OFFSET $5`,
      [badge.id, owner?.id ?? null, offset]
    );
    const badges = badgesOf(found);
    return ok({
      badges: badges.map((one) => shownBadge(one)),
      badge_types: typesOf(badges),
      users: usersOf(found).map(badgeUser),
      user_badge_info: {
        grant_count: owner ? found.grants.length : null,
        username,
        user_badges: found.grants.map(listedUserBadge),
      },
    });
  },

  async "user_badges#username"({ site, user, params }): Promise<Answer> {
    const username = textParam(params, "username") ?? "";
    const owner = await findUser(site.database, { username });
    if (!owner) {
      return notFound();
    }
    const found = await findGrants(
      site.database,
      user,
      "WHERE user_badges.user_id = $3 ORDER BY user_badges.id",
      [owner.id]
    );
    const isGrouped = !isBlank(param(params, "grouped"));
    const grants = isGrouped ? grouped(found.grants) : found.grants;
    return ok({
      ...besideGrants(found),
      user_badges: grants.map((grant) =>
        detailedUserBadge(
          grant,
          found.badges.get(grant.badge_id),
          user?.id ?? null
        )
      ),
    });
  },
};
