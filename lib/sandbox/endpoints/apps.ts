import { findUser, findUserKeys, revokeOldUserKeys } from "../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  notFound,
  ok,
  textParam,
} from "../http/index.ts";
import { appsPage } from "../pages/index.ts";
import { listedApp } from "../serializers/index.ts";
import type { Call, Endpoints } from "./endpoint.ts";
import { toLogin } from "./to-login.ts";
import { showPage, wantsData } from "./view.ts";

/** The applications that a user has let in: `/u/NAME/preferences/apps`. */
export const appEndpoints: Endpoints = {
  async "users#preferences"(call): Promise<Answer> {
    const { site, params, user, sent } = call;
    if (!/\/apps(?:\.json)?(?:\?|$)/.test(sent.address)) {
      return notFound();
    }
    if (!user) {
      return wantsData(call) ? invalidAccess() : toLogin(call);
    }
    const username = textParam(params, "username") ?? "";
    const owner = await findUser(site.database, { username });
    if (!owner) {
      return notFound();
    }
    if (owner.id !== user.id && !user.admin) {
      return invalidAccess();
    }
    const keys = await keysOf(call, owner.id);
    return wantsData(call)
      ? ok({
          user_api_keys: keys.map((key) => listedApp(key, site.userScopes)),
        })
      : showPage(call, (view) =>
          appsPage(
            view,
            owner.username,
            keys.map((key) => ({
              id: key.id,
              applicationName: key.application_name,
              scopes: key.scopes.map(
                (name) => site.userScopes.get(name)?.label ?? name
              ),
              approved: key.created_at,
              lastUsed: key.last_used_at,
              revoked: key.revoked_at,
            }))
          )
        );
  },
};

async function keysOf({ site }: Call, userId: number) {
  const { database, settings, clock } = site;
  await revokeOldUserKeys(
    database,
    {
      unusedDays: await settings.integer("revoke_user_api_keys_unused_days"),
      maxDays: await settings.integer("revoke_user_api_keys_maxlife_days"),
    },
    clock()
  );
  return findUserKeys(
    database,
    "WHERE user_api_keys.user_id = $1 ORDER BY revoked_at NULLS FIRST, last_used_at DESC",
    [userId]
  );
}
