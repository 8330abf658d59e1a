import type { Endpoints } from "../endpoint.ts";
import { createKey } from "./create-key.ts";
import { deviceEndpoints } from "./device.ts";
import { newKey } from "./new-key.ts";
import { createOtp, otp } from "./otp.ts";
import { registerClient, showClient } from "./registration.ts";
import { revoke, undoRevoke } from "./revoke.ts";

/** Keys that users give to applications. */
export const userApiKeyEndpoints: Endpoints = {
  "user_api_keys#new": newKey,
  "user_api_keys#create": createKey,
  "user_api_keys#otp": otp,
  "user_api_keys#create_otp": createOtp,
  "user_api_keys#revoke": revoke,
  "user_api_keys#undo_revoke": undoRevoke,
  "user_api_key_clients#show": showClient,
  "user_api_key_clients#create": registerClient,
  ...deviceEndpoints,
};
