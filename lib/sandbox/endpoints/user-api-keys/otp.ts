import type { KeyObject } from "node:crypto";
import {
  type Answer,
  foundAt,
  notAcceptable,
  notLoggedIn,
  ok,
  textParam,
} from "../../http/index.ts";
import { oneTimePasswordConsentPage } from "../../pages/index.ts";
import {
  bitsOf,
  hasRoomFor,
  type Padding,
  readPublicKey,
} from "../../user-keys/index.ts";
import type { Call } from "../endpoint.ts";
import { toLogin } from "../to-login.ts";
import { showPage, wantsData } from "../view.ts";
import { refuseGroup, refuseRedirect, refuseScopes } from "./allowed.ts";
import { faultIn } from "./asked-key.ts";
import { readNewer } from "./newer-params.ts";
import { makeOneTimePassword } from "./one-time-password.ts";
import { isAnswer, refuse } from "./refuse.ts";

const REQUIRED = ["public_key", "auth_redirect", "application_name"];

interface AskedPassword {
  publicKey: KeyObject;
  padding: Padding;
  redirect: string;
  applicationName: string;
}

/** Asks the user. Source: `user_api_keys_controller.rb#otp`, 3.5. */
export async function otp(call: Call): Promise<Answer> {
  const asked = await readAskedPassword(call);
  if (isAnswer(asked)) {
    return asked;
  }
  if (!call.user) {
    return toLogin(call);
  }
  const { applicationName } = asked;
  const fields = {
    application_name: applicationName,
    public_key: textParam(call.params, "public_key") ?? "",
    auth_redirect: asked.redirect,
    padding: textParam(call.params, "padding") ?? null,
  };
  if (wantsData(call)) {
    return call.site.discourse === "2026" ? ok(fields) : notAcceptable();
  }
  return showPage(call, (view) =>
    oneTimePasswordConsentPage(view, applicationName, fields)
  );
}

/** Makes the password. Source: `user_api_keys_controller.rb#create_otp`, 3.5. */
export async function createOtp(call: Call): Promise<Answer> {
  const { user, site } = call;
  if (!user) {
    return notLoggedIn();
  }
  const asked = await readAskedPassword(call);
  if (isAnswer(asked)) {
    return asked;
  }
  const refused = await refuseGroup(call);
  if (refused) {
    return refused;
  }
  const { publicKey, padding, redirect } = asked;
  const password = await makeOneTimePassword(site, user, publicKey, padding);
  const address = `${redirect}?oneTimePassword=${encodeURIComponent(password)}`;
  return site.discourse === "2026" && wantsData(call)
    ? ok({ redirect_url: address })
    : foundAt(address);
}

async function readAskedPassword(call: Call): Promise<AskedPassword | Answer> {
  const { params } = call;
  const fault = faultIn(params, REQUIRED);
  if (fault) {
    return refuse(call, ...fault);
  }
  const newer = readNewer(call);
  if (isAnswer(newer)) {
    return newer;
  }
  const { padding } = newer;
  const publicKey = readPublicKey(textParam(params, "public_key") ?? "");
  if (!publicKey) {
    return refuse(call, "public_key_unreadable");
  }
  if (!hasRoomFor(publicKey, "0".repeat(32), padding)) {
    return refuse(call, "public_key_short", { bits: bitsOf(publicKey) });
  }
  const redirect = textParam(params, "auth_redirect") ?? "";
  const refused =
    (await refuseRedirect(call, redirect)) ??
    (await refuseScopes(call, ["one_time_password"], null));
  const applicationName = textParam(params, "application_name") ?? "";
  return refused ?? { publicKey, padding, redirect, applicationName };
}
