import { findUser } from "../../auth/index.ts";
import { type Answer, idParam, notFound, ok } from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { activationEndpoints } from "./activation.ts";
import { anonymizeEndpoints } from "./anonymize.ts";
import { deleteUserEndpoints } from "./delete-user.ts";
import { detailsOf } from "./details.ts";
import { groupOfUserEndpoints } from "./groups-of-user.ts";
import { penaltyEndpoints } from "./penalties.ts";
import { roleEndpoints } from "./roles.ts";

/** What staff see of users and do to them. Source: `admin/users_controller.rb`, 3.5. */
export const manageUserEndpoints: Endpoints = {
  ...activationEndpoints,
  ...anonymizeEndpoints,
  ...deleteUserEndpoints,
  ...groupOfUserEndpoints,
  ...penaltyEndpoints,
  ...roleEndpoints,

  async "admin/users#show"({ site, user, params }): Promise<Answer> {
    const shown = await findUser(site.database, { id: idParam(params, "id") });
    return shown ? ok((await detailsOf(site, shown, user)).shown) : notFound();
  },
};
