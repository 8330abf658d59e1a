import type { Endpoint, Endpoints } from "../endpoint.ts";
import { activationEndpoints } from "./activation.ts";
import { createKey } from "./create-key.ts";
import { deviceEndpoints } from "./device.ts";
import { newKey } from "./new-key.ts";
import { createOtp, otp } from "./otp.ts";
import { registerClient, showClient } from "./registration.ts";
import { revoke, undoRevoke } from "./revoke.ts";

const PRIVATE: Endpoints = {
  "user_api_keys#new": newKey,
  "user_api_keys#create": createKey,
  "user_api_keys#otp": otp,
  "user_api_keys#create_otp": createOtp,
  ...deviceEndpoints,
  ...activationEndpoints,
};

/** Keys that users give to applications. */
export const userApiKeyEndpoints: Endpoints = {
  ...Object.fromEntries(
    Object.entries(PRIVATE).map(([action, endpoint]) => [
      action,
      unstored(endpoint),
    ])
  ),
  "user_api_keys#revoke": revoke,
  "user_api_keys#undo_revoke": undoRevoke,
  "user_api_key_clients#show": showClient,
  "user_api_key_clients#create": registerClient,
};

/** Newer core says of every step that no cache may keep it. */
function unstored(endpoint: Endpoint): Endpoint {
  return async (call) => {
    const answer = await endpoint(call);
    return call.site.discourse === "3.5"
      ? answer
      : { ...answer, headers: { ...answer.headers, ...UNSTORED } };
  };
}

const UNSTORED = {
  "Cache-Control": "no-store",
  Pragma: "no-cache",
  Expires: "0",
  "Referrer-Policy": "same-origin",
};
