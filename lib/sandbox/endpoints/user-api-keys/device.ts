import {
  type Answer,
  invalidAccess,
  invalidParameters,
  isJsonType,
  missingParameter,
  ok,
  textParam,
} from "../../http/index.ts";
import { bitsOf } from "../../user-keys/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { refuseScopes } from "./allowed.ts";
import { type AskedKey, readAskedKey } from "./asked-key.ts";
import { refuseLife } from "./create-key.ts";
import { tooManyPolls, tooManyRequests } from "./device-limits.ts";
import {
  INTERVAL,
  LIFE,
  pollStatus,
  storeDeviceRequest,
} from "./device-requests.ts";
import { isAnswer } from "./refuse.ts";

const OTP = "one_time_password";
const FEWEST_BITS = 2048;
const MOST_BITS = 8192;
const MOST_SCOPES = 20;

/** The longest texts that a program may send, in bytes. */
const LONGEST: Readonly<Record<string, number>> = {
  client_id: 200,
  application_name: 200,
  nonce: 256,
  public_key: 4096,
  push_url: 2000,
  scopes: 500,
};

/**
 * The program's side of the way to a key without a browser of its own. Source:
 * `user_api_keys_controller.rb`, `user_api_key/device_auth.rb`, 2026.
 */
export const deviceEndpoints: Endpoints = {
  async "user_api_keys#create_device_request"(call) {
    const refused = refuseOthersThanJson(call) ?? tooManyRequests(call);
    if (refused) {
      return refused;
    }
    const asked = await readAskedKey(call);
    if (isAnswer(asked)) {
      return asked;
    }
    const wrong =
      refuseSize(call, asked) ??
      (await refuseScopes(call, asked.scopes, asked.client)) ??
      (await refuseLife(call, asked));
    if (wrong) {
      return wrong;
    }
    const made = await storeDeviceRequest(call.site, call.params);
    const page = `${call.sent.origin}/user-api-key/activate`;
    return ok({
      device_code: made.deviceCode,
      user_code: made.userCode,
      verification_uri: page,
      verification_uri_with_request: `${page}?request=${made.request}`,
      expires_in: LIFE,
      interval: INTERVAL,
    });
  },

  async "user_api_keys#poll_device_request"(call) {
    const code = textParam(call.params, "device_code");
    return (
      refuseOthersThanJson(call) ??
      tooManyPolls(call, code ?? "") ??
      (code
        ? ok(await pollStatus(call.site, code))
        : missingParameter("device_code"))
    );
  },
};

/** A form could be sent by any page in the user's browser. */
function refuseOthersThanJson({ sent }: Call): Answer | null {
  return sent.format === "json" && isJsonType(sent.header("content-type") ?? "")
    ? null
    : invalidAccess();
}

function refuseSize({ params }: Call, asked: AskedKey): Answer | null {
  const long = Object.entries(LONGEST).find(
    ([name, most]) => Buffer.byteLength(textParam(params, name) ?? "") > most
  );
  if (long) {
    return invalidParameters(long[0]);
  }
  if (asked.scopes.length > MOST_SCOPES || asked.scopes.includes(OTP)) {
    return invalidParameters("scopes");
  }
  const bits = bitsOf(asked.publicKey);
  return bits < FEWEST_BITS || bits > MOST_BITS
    ? invalidParameters("public_key")
    : null;
}
