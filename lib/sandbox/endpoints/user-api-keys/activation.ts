import type { User } from "../../auth/index.ts";
import {
  type Answer,
  foundAt,
  missingParameter,
  notLoggedIn,
  textParam,
} from "../../http/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { toLogin } from "../to-login.ts";
import { mayMakeKeys, refuseGroup, refuseScopes } from "./allowed.ts";
import { readAskedKey } from "./asked-key.ts";
import { tooManyAttempts, tooManyLookups } from "./device-limits.ts";
import {
  bindDeviceRequest,
  type DeviceRequest,
  findDeviceRequest,
  isRequestToken,
  normalizedCode,
  settleDeviceRequest,
} from "./device-requests.ts";
import { makeKey } from "./make-key.ts";
import { isAnswer } from "./refuse.ts";
import { show } from "./show-activation.ts";

const ACTIVATE = "/user-api-key/activate";
const EXPIRED = { state: "enter_code", expired_code: true } as const;
const INVALID = { state: "enter_code", invalid_code: true } as const;

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

async function enterCode(
  call: Call,
  user: User,
  code: string | null
): Promise<Answer> {
  const refused = tooManyAttempts(call, code);
  if (refused) {
    return refused;
  }
  const found =
    code === null ? null : await findDeviceRequest(call.site, { code });
  if (!found) {
    return show(call, INVALID);
  }
  if (isOfAnother(found, user)) {
    return show(call, EXPIRED);
  }
  if (!(await mayMakeKeys(call))) {
    return show(call, { state: "authorize", found, noTrustLevel: true });
  }
  const approval = call.site.randomHex(32);
  await bindDeviceRequest(call.site, found, user, approval);
  return show(call, { state: "authorize", found, approval });
}

async function showRequest(
  call: Call,
  user: User,
  request: string
): Promise<Answer> {
  if (request === "") {
    return show(call, { state: "enter_code" });
  }
  const refused = tooManyLookups(call, request);
  if (refused) {
    return refused;
  }
  const found = await findDeviceRequest(call.site, { request });
  const noTrustLevel = !(await mayMakeKeys(call));
  return found && !isOfAnother(found, user)
    ? show(call, { state: "authorize", found, request, noTrustLevel })
    : show(call, EXPIRED);
}

/** Whoever came by a link types the code, too. */
async function confirmed(
  call: Call,
  user: User,
  request: string
): Promise<DeviceRequest | Answer> {
  const code = normalizedCode(textParam(call.params, "code") ?? "");
  const found = await findDeviceRequest(call.site, { request });
  const refused = tooManyLookups(call, request);
  if (refused) {
    return refused;
  }
  if (!found || isOfAnother(found, user)) {
    return show(call, EXPIRED);
  }
  const limited = tooManyAttempts(call, code);
  if (limited) {
    return limited;
  }
  if (code !== found.user_code) {
    return show(call, { state: "authorize", found, request, invalid: true });
  }
  await bindDeviceRequest(call.site, found, user, null);
  return found;
}

/** Whoever has typed the code holds a token for it. */
async function approved(
  call: Call,
  user: User
): Promise<DeviceRequest | Answer> {
  const approval = textParam(call.params, "approval_token");
  if (!approval) {
    return missingParameter("approval_token");
  }
  const found = await findDeviceRequest(call.site, { approval });
  return found && found.authorizing_user_id === user.id
    ? found
    : show(call, EXPIRED);
}

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

function isOfAnother({ authorizing_user_id: id }: DeviceRequest, user: User) {
  return id !== null && id !== user.id;
}
