import { type Answer, empty, ok, textParam } from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { detailsOf } from "../manage-users/index.ts";
import { readPayload } from "./read-payload.ts";
import { syncUser } from "./sync-user.ts";

/** Source: `admin/users_controller.rb#sync_sso`, 3.5. */
export const syncSsoEndpoints: Endpoints = {
  async "admin/users#sync_sso"({ site, user, params }): Promise<Answer> {
    if (!(await site.settings.isOn("enable_discourse_connect"))) {
      return empty(404);
    }
    const payload = readPayload(
      textParam(params, "sso") ?? "",
      textParam(params, "sig") ?? "",
      await site.settings.text("discourse_connect_secret")
    );
    if (!payload) {
      return failed(422, "Login Error");
    }
    if (/^(none|nil|blank|null|)$/i.test(payload.externalId)) {
      return failed(422, "The `external_id` is required but was blank");
    }
    const synced = await syncUser(site, payload);
    return "fault" in synced
      ? failed(403, synced.fault)
      : ok((await detailsOf(site, synced, user)).shown);
  },
};

function failed(status: number, message: string): Answer {
  return { status, body: { failed: "FAILED", message } };
}
