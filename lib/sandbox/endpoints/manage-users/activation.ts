import { isStaff, logOffEverywhere } from "../../auth/index.ts";
import { invalidAccess, success } from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { onUser } from "./on-user.ts";

/** Source: `admin/users_controller.rb`, 3.5, on a site where nobody needs approval. */
export const activationEndpoints: Endpoints = {
  "admin/users#activate": onUser(async ({ site }, { id, active }) => {
    if (active) {
      return invalidAccess();
    }
    await site.database.all("UPDATE users SET active = true WHERE id = $1", [
      id,
    ]);
    return success();
  }),

  "admin/users#deactivate": onUser(async ({ site }, user) => {
    if (isStaff(user)) {
      return invalidAccess();
    }
    await site.database.all("UPDATE users SET active = false WHERE id = $1", [
      user.id,
    ]);
    await logOffEverywhere(site.database, user.id);
    return success();
  }),

  "admin/users#approve": onUser(() => Promise.resolve(invalidAccess())),

  "admin/users#log_out": onUser(async ({ site }, { id }) => {
    await logOffEverywhere(site.database, id);
    return success();
  }),
};
