import { type Answer, ok } from "../../http/index.ts";
import { activatePage, deviceConsentPage } from "../../pages/index.ts";
import type { Call } from "../endpoint.ts";
import { showMessage, showPage, wantsData } from "../view.ts";
import { type AskedKey, readAskedKey } from "./asked-key.ts";
import { consentOf } from "./consent.ts";
import type { DeviceRequest } from "./device-requests.ts";
import { isAnswer, refuse } from "./refuse.ts";
import { endOf, shownUser } from "./show-as-data.ts";

/** Where a user stands who connects a device. */
export type Activation =
  | { state: "enter_code"; invalid_code?: true; expired_code?: true }
  | Authorizing
  | { state: "complete"; denied: boolean };

interface Authorizing {
  state: "authorize";
  found: DeviceRequest;
  /** From the link that led here. */
  request?: string;
  /** For whoever has typed the code. */
  approval?: string;
  noTrustLevel?: boolean;
  /** The code was another. */
  invalid?: boolean;
}

export const EXPIRED = { state: "enter_code", expired_code: true } as const;
export const INVALID = { state: "enter_code", invalid_code: true } as const;

/** Shows where the user stands: as data, or as a page. */
export async function show(
  call: Call,
  activation: Activation
): Promise<Answer> {
  if (activation.state === "authorize") {
    const asking = { ...call, params: activation.found.params };
    const asked = await readAskedKey(asking);
    return isAnswer(asked) ? asked : showAsked(call, activation, asked);
  }
  if (wantsData(call)) {
    return ok(activation);
  }
  if (activation.state === "enter_code") {
    const problem =
      activation.invalid_code || activation.expired_code
        ? "That code is unknown, used or expired."
        : null;
    return showPage(call, (view) => activatePage(view, problem));
  }
  return activation.denied
    ? showMessage(call, "Denied", "The device gets no key.")
    : showMessage(
        call,
        "Done",
        "The device has its key. You can close this page."
      );
}

function showAsked(
  call: Call,
  { found, request, approval, noTrustLevel, invalid }: Authorizing,
  asked: AskedKey
): Promise<Answer> | Answer {
  const consent = consentOf({ ...call, params: found.params }, asked);
  if (!wantsData(call)) {
    return noTrustLevel
      ? refuse(call, "group_not_allowed")
      : showPage(call, (view) =>
          deviceConsentPage(view, consent, {
            request: request ?? null,
            approval: approval ?? null,
            isInvalid: invalid ?? false,
          })
        );
  }
  return ok({
    state: "authorize",
    request_token: request ?? null,
    approval_token: approval ?? null,
    no_trust_level: noTrustLevel ?? false,
    invalid_code: invalid ?? false,
    device_auth: {
      application_name: consent.applicationName,
      localized_scopes: consent.scopes.map(({ label }) => label),
      write_scope: asked.scopes.includes("write"),
      unregistered_client: !asked.client?.public_key,
      expires_at: endOf(asked.expiresIn, call.site.clock()),
    },
    current_user: shownUser(call),
  });
}
