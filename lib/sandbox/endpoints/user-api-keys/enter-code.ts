import type { User } from "../../auth/index.ts";
import type { Answer } from "../../http/index.ts";
import type { Call } from "../endpoint.ts";
import { mayMakeKeys } from "./allowed.ts";
import { tooManyAttempts, tooManyLookups } from "./device-limits.ts";
import {
  bindDeviceRequest,
  findDeviceRequest,
  isOfAnother,
} from "./device-requests.ts";
import { EXPIRED, INVALID, show } from "./show-activation.ts";

/** A user types the code that a device shows. */
export async function enterCode(
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

/** A user comes by the link that a device shows. */
export async function showRequest(
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
