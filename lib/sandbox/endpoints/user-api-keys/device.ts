import {
  type Answer,
  foundAt,
  notFound,
  notLoggedIn,
  ok,
  textParam,
} from "../../http/index.ts";
import { activatePage, deviceConsentPage } from "../../pages/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { toLogin } from "../to-login.ts";
import { showMessage, showPage } from "../view.ts";
import { refuseGroup, refuseScopes } from "./allowed.ts";
import { readAskedKey } from "./asked-key.ts";
import { refuseLife } from "./create-key.ts";
import {
  type DeviceRequest,
  findDeviceRequest,
  INTERVAL,
  LIFE,
  pollStatus,
  settleDeviceRequest,
  storeDeviceRequest,
} from "./device-requests.ts";
import { makeKey } from "./make-key.ts";
import { consentOf } from "./new-key.ts";
import { isAnswer } from "./refuse.ts";

const UNKNOWN_CODE = "That code is unknown, used or expired.";

/**
 * The way to a key for programs without a browser of their own, in newer versions of Discourse:
 * the program shows a code, its user enters it here.
 */
export const deviceEndpoints: Endpoints = {
  async "user_api_keys#create_device_request"(call) {
    const { site, sent } = call;
    const asked = await readAskedKey(call);
    if (isAnswer(asked)) {
      return asked;
    }
    const refused =
      (await refuseScopes(call, asked.scopes, asked.client)) ??
      (await refuseLife(call, asked));
    if (refused) {
      return refused;
    }
    const made = await storeDeviceRequest(site, call.params);
    const page = `${sent.origin}/user-api-key/activate`;
    return ok({
      device_code: made.deviceCode,
      user_code: made.userCode,
      verification_uri: page,
      verification_uri_with_request: `${page}?request=${made.request}`,
      expires_in: LIFE,
      interval: INTERVAL,
    });
  },

  async "user_api_keys#poll_device_request"({ site, params }) {
    const code = textParam(params, "device_code") ?? "";
    return ok(await pollStatus(site, code));
  },

  async "user_api_keys#activate"(call) {
    if (!call.user) {
      return toLogin(call);
    }
    const request = textParam(call.params, "request") ?? null;
    return request === null
      ? showPage(call, (view) => activatePage(view, null))
      : askUser(call, await findDeviceRequest(call.site, { request }));
  },

  async "user_api_keys#submit_activation"(call) {
    const userCode = (textParam(call.params, "user_code") ?? "")
      .trim()
      .toUpperCase();
    const found = await findDeviceRequest(call.site, { userCode });
    return found
      ? foundAt(
          `${call.sent.origin}/user-api-key/activate?request=${found.request_token}`
        )
      : showPage(call, (view) => activatePage(view, UNKNOWN_CODE), 422);
  },

  "user_api_keys#authorize_device_request": (call) =>
    settle(call, async (asking, user) => {
      const asked = await readAskedKey(asking);
      if (isAnswer(asked)) {
        return asked;
      }
      return (
        (await refuseScopes(asking, asked.scopes, asked.client)) ??
        (await refuseGroup(asking)) ??
        makeKey(call.site, user, asked)
      );
    }),

  "user_api_keys#deny_device_request": (call) =>
    settle(call, () => Promise.resolve(null)),
};

async function askUser(
  call: Call,
  found: DeviceRequest | null
): Promise<Answer> {
  if (!found) {
    return showPage(call, (view) => activatePage(view, UNKNOWN_CODE), 404);
  }
  const asking = { ...call, params: found.params };
  const asked = await readAskedKey(asking);
  if (isAnswer(asked)) {
    return asked;
  }
  const device = { userCode: found.user_code, request: found.request_token };
  return (
    (await refuseGroup(call)) ??
    showPage(call, (view) =>
      deviceConsentPage(view, consentOf(asking, asked), device)
    )
  );
}

/** @param decide the payload, null for a refusal by the user, or an answer that ends it all */
async function settle(
  call: Call,
  decide: (
    asking: Call,
    user: NonNullable<Call["user"]>
  ) => Promise<string | null | Answer>
): Promise<Answer> {
  const { user, site, params } = call;
  if (!user) {
    return notLoggedIn();
  }
  const request = textParam(params, "request") ?? "";
  const found = await findDeviceRequest(site, { request });
  if (!found) {
    return notFound();
  }
  const payload = await decide({ ...call, params: found.params }, user);
  if (typeof payload === "object" && payload !== null) {
    return payload;
  }
  await settleDeviceRequest(site, found, payload);
  return payload === null
    ? showMessage(call, "Denied", "The device gets no key.")
    : showMessage(
        call,
        "Done",
        "The device has its key. You can close this page."
      );
}
