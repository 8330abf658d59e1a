import type { User } from "../../auth/index.ts";
import {
  type Answer,
  foundAt,
  invalidParameters,
  notLoggedIn,
  ok,
} from "../../http/index.ts";
import { payloadPage } from "../../pages/index.ts";
import type { Call } from "../endpoint.ts";
import { showPage, wantsData } from "../view.ts";
import { refuseGroup, refuseRedirect, refuseScopes } from "./allowed.ts";
import { type AskedKey, readAskedKey } from "./asked-key.ts";
import { makeKey } from "./make-key.ts";
import { makeOneTimePassword } from "./one-time-password.ts";
import { isAnswer } from "./refuse.ts";

const OTP = "one_time_password";
const DAY = 86_400;

/** Makes the key, once everything is in order. Source: `user_api_keys_controller.rb#create`, 3.5. */
export async function createKey(call: Call): Promise<Answer> {
  const { user } = call;
  if (!user) {
    return notLoggedIn();
  }
  const asked = await readAskedKey(call);
  if (isAnswer(asked)) {
    return asked;
  }
  return (
    (await refuseScopes(call, asked.scopes, asked.client)) ??
    (await refuseRedirect(call, asked.redirect, asked.client)) ??
    (await refuseGroup(call)) ??
    (await refuseLife(call, asked)) ??
    made(call, user, asked)
  );
}

async function made(call: Call, user: User, asked: AskedKey): Promise<Answer> {
  const payload = await makeKey(call.site, user, asked);
  if (asked.redirect !== null) {
    const otp = asked.scopes.includes(OTP)
      ? await makeOneTimePassword(
          call.site,
          user,
          asked.publicKey,
          asked.padding
        )
      : null;
    const address = addressOf(asked.redirect, payload, otp);
    return call.site.discourse === "2026" && wantsData(call)
      ? ok({ redirect_url: address })
      : foundAt(address);
  }
  const { applicationName } = asked;
  return wantsData(call)
    ? ok({
        payload,
        instructions: `We just generated a new user API key for you to use with "${applicationName}", please paste the following key into your application:`,
      })
    : showPage(call, (view) => payloadPage(view, applicationName, payload));
}

/** The application's address with the answer in its query. */
function addressOf(
  redirect: string,
  payload: string,
  otp: string | null
): string {
  const [address = "", fragment] = redirect.split("#", 2);
  const answer =
    `payload=${encodeURIComponent(payload)}` +
    (otp === null ? "" : `&oneTimePassword=${encodeURIComponent(otp)}`);
  const joined = address.includes("?") ? "&" : "?";
  return `${address}${joined}${answer}${fragment === undefined ? "" : `#${fragment}`}`;
}

/** Newer sites limit how long a key may live that says so; 0 days allow no such key. */
export async function refuseLife(
  { site }: Call,
  { expiresIn }: AskedKey
): Promise<Answer | null> {
  if (expiresIn === null) {
    return null;
  }
  const days = await site.settings.integer("max_user_api_key_expiry_days");
  return expiresIn > days * DAY
    ? invalidParameters("expires_in_seconds")
    : null;
}
