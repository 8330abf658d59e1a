import { isSilenced, isStaff, logOffEverywhere } from "../../auth/index.ts";
import { type Answer, invalidAccess, ok } from "../../http/index.ts";
import { basicUser } from "../../serializers/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { onUser } from "./on-user.ts";
import {
  ACTION,
  alreadyWords,
  notePenalty,
  penaltiesOf,
} from "./penalty-history.ts";
import { readPenalty } from "./read-penalty.ts";

/** Source: `User::Suspend`, `User::Silence`, `admin/users_controller.rb`, 3.5. */
export const penaltyEndpoints: Endpoints = {
  "admin/users#suspend": onUser(async ({ site, user, params }, target) => {
    const asked = readPenalty(params, "suspend_until", "Suspend until");
    if ("faults" in asked) {
      return failed(400, { errors: asked.faults });
    }
    const now = site.clock();
    if (target.suspended_till !== null && target.suspended_till > now) {
      const { suspended } = await penaltiesOf(site.database, target.id);
      return failed(409, {
        message: alreadyWords("suspended", suspended, now),
      });
    }
    if (isStaff(target)) {
      return invalidAccess();
    }
    await site.database.all(
      "UPDATE users SET suspended_at = $2, suspended_till = $3 WHERE id = $1",
      [target.id, now.toISOString(), asked.till.toISOString()]
    );
    const details = asked.details;
    await notePenalty(
      site.database,
      ACTION.suspend,
      user,
      target,
      details,
      now
    );
    await logOffEverywhere(site.database, target.id);
    return ok({
      suspension: {
        suspend_reason: asked.reason,
        full_suspend_reason: details,
        suspended_till: asked.till,
        suspended_at: now,
        suspended_by: user && basicUser(user),
      },
    });
  }),

  "admin/users#unsuspend": onUser(async ({ site }, target) => {
    if (isStaff(target)) {
      return invalidAccess();
    }
    await site.database.all(
      "UPDATE users SET suspended_at = NULL, suspended_till = NULL WHERE id = $1",
      [target.id]
    );
    return ok({ suspension: { suspended_till: null, suspended_at: null } });
  }),

  "admin/users#silence": onUser(async ({ site, user, params }, target) => {
    const asked = readPenalty(params, "silenced_till", "Silenced till");
    if ("faults" in asked) {
      return failed(400, { errors: asked.faults });
    }
    const now = site.clock();
    if (isSilenced(target, now)) {
      const { silenced } = await penaltiesOf(site.database, target.id);
      return failed(409, { message: alreadyWords("silenced", silenced, now) });
    }
    if (isStaff(target)) {
      return invalidAccess();
    }
    const { till, details } = asked;
    await site.database.all(
      "UPDATE users SET silenced_till = $2 WHERE id = $1",
      [target.id, till.toISOString()]
    );
    await notePenalty(
      site.database,
      ACTION.silence,
      user,
      target,
      details,
      now
    );
    return ok({
      silence: {
        silenced: true,
        silence_reason: details,
        silenced_till: till,
        silenced_at: till > now ? now : null,
        silenced_by: user && basicUser(user),
      },
    });
  }),

  "admin/users#unsilence": onUser(async ({ site, user }, target) => {
    const now = site.clock();
    await site.database.all(
      "UPDATE users SET silenced_till = NULL WHERE id = $1",
      [target.id]
    );
    await notePenalty(site.database, ACTION.unsilence, user, target, null, now);
    return ok({
      unsilence: {
        silenced: false,
        silence_reason: null,
        silenced_till: null,
        silenced_at: null,
      },
    });
  }),
};

function failed(status: number, more: object): Answer {
  return { status, body: { failed: "FAILED", ...more } };
}
