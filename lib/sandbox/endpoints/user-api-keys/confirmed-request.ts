import type { User } from "../../auth/index.ts";
import { type Answer, missingParameter, textParam } from "../../http/index.ts";
import type { Call } from "../endpoint.ts";
import { normalizedCode } from "./device-codes.ts";
import { tooManyAttempts, tooManyLookups } from "./device-limits.ts";
import {
  bindDeviceRequest,
  type DeviceRequest,
  findDeviceRequest,
  isOfAnother,
} from "./device-requests.ts";
import { EXPIRED, show } from "./show-activation.ts";

/** Whoever came by a link types the code, too. */
export async function confirmed(
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
export async function approved(
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
