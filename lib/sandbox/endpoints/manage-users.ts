import {
  canSeeGroup,
  findUser,
  logOffEverywhere,
  type User,
} from "../auth/index.ts";
import {
  type Answer,
  idParam,
  notFound,
  ok,
  success,
  textParam,
} from "../http/index.ts";
import {
  adminListedUser,
  basicGroup,
  basicUser,
} from "../serializers/index.ts";
import type { Call, Endpoint, Endpoints } from "./endpoint.ts";
import { findGroups } from "./find-group.ts";

/** Source: `admin/users_controller.rb`, 3.5. */
export const manageUserEndpoints: Endpoints = {
  async "admin/users#show"({ site, user, params }): Promise<Answer> {
    const shown = await findUser(site.database, { id: idParam(params, "id") });
    if (!shown) {
      return notFound();
    }
    const { posts, keys } = (await site.database.first<Counts>(
      `SELECT (SELECT count(*)::int FROM posts WHERE user_id = $1) AS posts,
         (SELECT count(*)::int FROM api_keys WHERE user_id = $1) AS keys`,
      [shown.id]
    )) ?? { posts: 0, keys: 0 };
    const groups = await findGroups(
      site.database,
      user,
      "EXISTS (SELECT 1 FROM group_users WHERE group_id = groups.id AND user_id = $2)",
      [shown.id]
    );
    return ok({
      ...adminListedUser(
        { ...shown, post_count: posts, email: "" },
        site.clock(),
        false
      ),
      can_activate: !shown.active,
      can_deactivate: shown.active,
      api_key_count: keys,
      groups: groups
        .filter((group) => canSeeGroup(user, group))
        .map((group) => basicGroup(group, user)),
    });
  },

  "admin/users#activate": onUser(async ({ site }, { id }) => {
    await site.database.all("UPDATE users SET active = true WHERE id = $1", [
      id,
    ]);
    return success();
  }),

  "admin/users#deactivate": onUser(async ({ site }, { id }) => {
    await site.database.all("UPDATE users SET active = false WHERE id = $1", [
      id,
    ]);
    await logOffEverywhere(site.database, id);
    return success();
  }),

  "admin/users#log_out": onUser(async ({ site }, { id }) => {
    await logOffEverywhere(site.database, id);
    return success();
  }),

  "admin/users#suspend": onUser(async ({ site, user, params }, { id }) => {
    const till = new Date(textParam(params, "suspend_until") ?? "");
    const reason = textParam(params, "reason") ?? null;
    if (Number.isNaN(till.getTime()) || reason === null) {
      return { status: 400, body: { failed: "FAILED" } };
    }
    const now = site.clock().toISOString();
    await suspend(site, id, now, till.toISOString());
    await logOffEverywhere(site.database, id);
    return ok({
      suspension: {
        suspend_reason: reason,
        full_suspend_reason: reason,
        suspended_till: till,
        suspended_at: now,
        suspended_by: user && basicUser(user),
      },
    });
  }),

  "admin/users#unsuspend": onUser(async ({ site }, { id }) => {
    await suspend(site, id, null, null);
    return ok({ suspension: { suspended_till: null, suspended_at: null } });
  }),
};

interface Counts {
  posts: number;
  keys: number;
}

/** An endpoint that changes the user whom its path names. */
function onUser(change: (call: Call, user: User) => Promise<Answer>): Endpoint {
  return async (call) => {
    const user = await findUser(call.site.database, {
      id: idParam(call.params, "user_id"),
    });
    return user ? change(call, user) : notFound();
  };
}

async function suspend(
  { database }: Call["site"],
  id: number,
  at: string | null,
  till: string | null
): Promise<void> {
  await database.all(
    "UPDATE users SET suspended_at = $2, suspended_till = $3 WHERE id = $1",
    [id, at, till]
  );
}
