import { type Answer, notAcceptable } from "../../http/index.ts";
import { consentPage } from "../../pages/index.ts";
import type { Call } from "../endpoint.ts";
import { toLogin } from "../to-login.ts";
import { showPage, wantsData } from "../view.ts";
import { refuseGroup, refuseRedirect, refuseScopes } from "./allowed.ts";
import { readAskedKey } from "./asked-key.ts";
import { consentOf } from "./consent.ts";
import { AUTH_API_VERSION } from "./payload.ts";
import { isAnswer } from "./refuse.ts";
import { showAsData } from "./show-as-data.ts";

/** Asks the user, who has to sign in first. Source: `user_api_keys_controller.rb#new`, 3.5. */
export async function newKey(call: Call): Promise<Answer> {
  if (call.sent.method === "HEAD") {
    return version(call);
  }
  const asked = await readAskedKey(call);
  if (isAnswer(asked)) {
    return asked;
  }
  const refused =
    (await refuseScopes(call, asked.scopes, asked.client)) ??
    (await refuseRedirect(call, asked.redirect, asked.client));
  if (refused) {
    return refused;
  }
  if (!call.user) {
    return toLogin(call);
  }
  if (wantsData(call)) {
    return call.site.discourse === "2026"
      ? showAsData(call, asked)
      : notAcceptable();
  }
  return (
    (await refuseGroup(call)) ??
    showPage(call, (view) => consentPage(view, consentOf(call, asked)))
  );
}

function version({ site }: Call): Answer {
  return {
    status: 200,
    body: "",
    headers: {
      "Content-Type": "text/html",
      "Auth-Api-Version": String(AUTH_API_VERSION),
      ...(site.discourse === "2026" ? { "Auth-Api-Device-Code": "true" } : {}),
    },
  };
}
