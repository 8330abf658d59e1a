import { logOn } from "../auth/index.ts";
import { type Answer, foundAt, textParam } from "../http/index.ts";
import { oneTimePasswordPage } from "../pages/index.ts";
import type { Call, Endpoints } from "./endpoint.ts";
import {
  findByOneTimePassword,
  useOneTimePassword,
} from "./user-api-keys/index.ts";
import { showMessage, showPage } from "./view.ts";

/** Signing in by a one-time password. Source: `session_controller.rb#one_time_password`, 3.5. */
export const oneTimeLoginEndpoints: Endpoints = {
  async "session#one_time_password"(call): Promise<Answer> {
    const { site, params, user, sent } = call;
    const password = textParam(params, "token") ?? "";
    const now = site.clock();
    const owner = await findByOneTimePassword(site.database, password, now);
    if (!owner) {
      return gone(call);
    }
    const isSignedIn = user?.id === owner.id;
    if (sent.method !== "POST" && !isSignedIn) {
      const address = `/session/otp/${password}`;
      return showPage(call, (view) =>
        oneTimePasswordPage(view, owner.username, address)
      );
    }
    if (!(await useOneTimePassword(site.database, password))) {
      return gone(call);
    }
    if (isSignedIn) {
      return foundAt(`${sent.origin}/`);
    }
    const token = site.randomHex(16);
    await logOn(site.database, owner, token, now);
    return foundAt(`${sent.origin}/`, [site.cookies.setLogin(token)]);
  },
};

/** Core says so with status 200. */
function gone(call: Call): Promise<Answer> {
  return showMessage(
    call,
    "This password is no longer good",
    "Missing, invalid or expired token."
  );
}
