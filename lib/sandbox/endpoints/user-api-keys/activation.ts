import type { User } from "../../auth/index.ts";
import {
  type Answer,
  foundAt,
  notLoggedIn,
  textParam,
} from "../../http/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { toLogin } from "../to-login.ts";
import { refuseGroup, refuseScopes } from "./allowed.ts";
import { readAskedKey } from "./asked-key.ts";
import { approved, confirmed } from "./confirmed-request.ts";
import { isRequestToken, normalizedCode } from "./device-codes.ts";
import { type DeviceRequest, settleDeviceRequest } from "./device-requests.ts";
import { enterCode, showRequest } from "./enter-code.ts";
import { makeKey } from "./make-key.ts";
import { isAnswer } from "./refuse.ts";
import { EXPIRED, show } from "./show-activation.ts";

const ACTIVATE = "/user-api-key/activate";

/** The user's side: enters the code that a device shows, and decides. Source as for `deviceEndpoints`. */
export const activationEndpoints: Endpoints = {
  async "user_api_keys#activate"(call) {
    const { user, sent, params } = call;
    const request = textParam(params, "request") ?? "";
    if (!user) {
      const query = isRequestToken(request) ? `?request=${request}` : "";
      return toLogin({
        ...call,
        sent: { ...sent, address: ACTIVATE + query },
      });
    }
    const code = textParam(params, "code") ?? "";
    if (sent.method === "POST") {
      return enterCode(call, user, normalizedCode(code));
    }
    // A code in an address would stay in histories and logs.
    return code === ""
      ? showRequest(call, user, request)
      : foundAt(sent.origin + ACTIVATE);
  },

  async "user_api_keys#authorize_device_request"(call) {
    const { user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    const refused = await refuseGroup(call);
    if (refused) {
      return refused;
    }
    const request = textParam(params, "request") ?? "";
    const found =
      request === ""
        ? await approved(call, user)
        : await confirmed(call, user, request);
    return isAnswer(found) ? found : grant(call, user, found);
  },

  async "user_api_keys#deny_device_request"(call) {
    const { user, params, site } = call;
    if (!user) {
      return notLoggedIn();
    }
    // Whoever has only a link has not shown that the device is theirs.
    if (textParam(params, "request")) {
      return show(call, EXPIRED);
    }
    const found = await approved(call, user);
    if (isAnswer(found)) {
      return found;
    }
    await settleDeviceRequest(site, found, null);
    return show(call, { state: "complete", denied: true });
  },
};

async function grant(
  call: Call,
  user: User,
  found: DeviceRequest
): Promise<Answer> {
  const asking = { ...call, params: found.params };
  const asked = await readAskedKey(asking);
  if (isAnswer(asked)) {
    return asked;
  }
  const refused = await refuseScopes(asking, asked.scopes, asked.client);
  if (refused) {
    return refused;
  }
  await settleDeviceRequest(
    call.site,
    found,
    await makeKey(call.site, user, asked)
  );
  return show(call, { state: "complete", denied: false });
}
