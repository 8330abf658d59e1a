import type { User } from "../../auth/index.ts";
import {
  type Answer,
  empty,
  idParam,
  invalidAccess,
  invalidParameters,
  ok,
  param,
  refusal,
  success,
} from "../../http/index.ts";
import { adminUser } from "../../serializers/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { refreshAutomaticGroups } from "./automatic-groups.ts";
import { detailsOf } from "./details.ts";
import { onUser } from "./on-user.ts";

const HIGHEST = 4;

/** Source: `admin/users_controller.rb`, 3.5. The routes are for admins, but for trust levels. */
export const roleEndpoints: Endpoints = {
  /** Takes effect once a mail is answered, and the sandbox sends none. */
  "admin/users#grant_admin": onUser(({ user }, target) =>
    Promise.resolve(
      canAdminister(target) && target.id !== user?.id && !target.admin
        ? success({ email_confirmation_required: true })
        : invalidAccess()
    )
  ),

  "admin/users#revoke_admin": onUser(async (call, target) =>
    canAdminister(target) && target.id !== call.user?.id && target.admin
      ? change(call, { ...target, admin: false })
      : invalidAccess()
  ),

  "admin/users#grant_moderation": onUser(async (call, target) =>
    canAdminister(target) && !target.moderator
      ? change(call, { ...target, moderator: true })
      : invalidAccess()
  ),

  "admin/users#revoke_moderation": onUser(async (call, target) =>
    canAdminister(target) && target.moderator
      ? change(call, { ...target, moderator: false })
      : invalidAccess()
  ),

  "admin/users#trust_level": onUser(async (call, target) => {
    const level = idParam(call.params, "level");
    if (level < 0 || level > HIGHEST) {
      return invalidParameters("level");
    }
    const changed = {
      ...target,
      trust_level: level,
      // Core locks what it would take back by itself, which is what nobody here has earned.
      manual_locked_trust_level:
        target.manual_locked_trust_level ?? (level === 3 ? level : null),
    };
    await store(call, changed);
    const { counts } = await detailsOf(call.site, changed);
    return ok({ admin_user: adminUser(changed, counts, call.site.clock()) });
  }),

  "admin/users#trust_level_lock": onUser(async ({ site, params }, target) => {
    const locked = String(param(params, "locked"));
    if (!/true|false/.test(locked)) {
      // Core lacks this text itself.
      return refusal(422, "Translation missing: en.errors.invalid_boolean");
    }
    await site.database.all(
      "UPDATE users SET manual_locked_trust_level = $2 WHERE id = $1",
      [target.id, locked === "true" ? target.trust_level : null]
    );
    return empty();
  }),
};

/** Source: `Guardian#can_administer?`, 3.5: not the system's own accounts. */
function canAdminister({ id }: User): boolean {
  return id > 0;
}

async function change(call: Call, changed: User): Promise<Answer> {
  await store(call, changed);
  const { shown } = await detailsOf(call.site, changed, call.user);
  return ok(shown);
}

function store({ site }: Call, changed: User): Promise<void> {
  return site.database.transaction(async (queries) => {
    await queries.all(
      `UPDATE users SET admin = $2, moderator = $3, trust_level = $4,
         manual_locked_trust_level = $5 WHERE id = $1`,
      [
        changed.id,
        changed.admin,
        changed.moderator,
        changed.trust_level,
        changed.manual_locked_trust_level,
      ]
    );
    await refreshAutomaticGroups(queries, changed, site.clock());
  });
}
