import { findUser, isStaff } from "../../auth/index.ts";
import {
  type Answer,
  empty,
  idParam,
  missingParameter,
  notFound,
  ok,
  recordNotFound,
  success,
  textParam,
} from "../../http/index.ts";
import {
  besideGrants,
  detailedUserBadge,
  isTrustLevelBadge,
} from "../../serializers/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { findGrants } from "./find-grants.ts";
import { namedBadge } from "./named-badge.ts";
import { postOfReason } from "./post-of-reason.ts";
import { storeGrant } from "./store-grant.ts";

const FAILED = { failed: "FAILED" };
const MOST_FAVORITES = 2;

/** Staff grants and revokes. Source: `user_badges_controller.rb`, 3.5. */
export const grantBadgeEndpoints: Endpoints = {
  async "user_badges#create"(call): Promise<Answer> {
    const { site, user, params } = call;
    const username = textParam(params, "username");
    if (!username) {
      return missingParameter("username");
    }
    const owner = await findUser(site.database, { username });
    if (!owner) {
      return notFound();
    }
    if (!user || !isStaff(user)) {
      return { status: 403, body: FAILED };
    }
    const badge = await namedBadge(call);
    if ("status" in badge) {
      return badge;
    }
    const post = await postOfReason(call);
    if (post === "invalid") {
      const message =
        "External or invalid discourse link is not allowed in badge reason";
      return { status: 400, body: { ...FAILED, message } };
    }
    const id = await storeGrant(site, { badge, owner, granter: user, post });
    const found = await findGrants(
      site.database,
      user,
      "WHERE user_badges.id = $3",
      [id]
    );
    return ok({
      ...besideGrants(found),
      user_badge: found.grants
        .map((row) => detailedUserBadge(row, badge, user.id))
        .at(0),
    });
  },

  async "user_badges#destroy"(call): Promise<Answer> {
    const granted = await grantOf(call, "id");
    if (!granted) {
      return recordNotFound();
    }
    if (!isStaff(call.user)) {
      return { status: 403, body: FAILED };
    }
    await call.site.database.all("DELETE FROM user_badges WHERE id = $1", [
      granted.id,
    ]);
    return success();
  },

  async "user_badges#toggle_favorite"(call): Promise<Answer> {
    const { site, user } = call;
    const granted = await grantOf(call, "user_badge_id");
    if (!granted) {
      return recordNotFound();
    }
    if (granted.user_id !== user?.id || isTrustLevelBadge(granted.badge_id)) {
      return { status: 403, body: FAILED };
    }
    const favorites = await site.database.all<{ badge_id: number }>(
      "SELECT DISTINCT badge_id FROM user_badges WHERE user_id = $1 AND is_favorite",
      [granted.user_id]
    );
    const isOne = favorites.some(
      ({ badge_id }) => badge_id === granted.badge_id
    );
    if (!isOne && favorites.length >= MOST_FAVORITES) {
      return { status: 400, body: FAILED };
    }
    await site.database.all(
      "UPDATE user_badges SET is_favorite = $3 WHERE user_id = $1 AND badge_id = $2",
      [granted.user_id, granted.badge_id, !isOne]
    );
    return empty(204);
  },
};

interface Granted {
  id: number;
  user_id: number;
  badge_id: number;
}

function grantOf(
  { site, params }: Call,
  name: string
): Promise<Granted | null> {
  return site.database.first<Granted>(
    "SELECT id, user_id, badge_id FROM user_badges WHERE id = $1",
    [idParam(params, name)]
  );
}
