import { type Answer, notAcceptable, textParam } from "../../http/index.ts";
import { type Consent, consentPage } from "../../pages/index.ts";
import type { UserScope } from "../../scopes/index.ts";
import type { Call } from "../endpoint.ts";
import { toLogin } from "../to-login.ts";
import { showPage, wantsData } from "../view.ts";
import { refuseGroup, refuseRedirect, refuseScopes } from "./allowed.ts";
import { type AskedKey, readAskedKey } from "./asked-key.ts";
import { AUTH_API_VERSION } from "./payload.ts";
import { isAnswer } from "./refuse.ts";

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
    return notAcceptable();
  }
  return (
    (await refuseGroup(call)) ??
    showPage(call, (view) => consentPage(view, consentOf(call, asked)))
  );
}

/** What is asked for, in words for its user. */
export function consentOf(call: Call, asked: AskedKey): Consent {
  const text = (name: string): string | null =>
    textParam(call.params, name) ?? null;
  return {
    applicationName: asked.applicationName,
    scopes: asked.scopes.map((name) => scopeOf(call, name)),
    redirect: asked.redirect,
    pushUrl: asked.pushUrl,
    life: asked.expiresIn === null ? null : lifeInWords(asked.expiresIn),
    fields: {
      application_name: asked.applicationName,
      access: "",
      nonce: asked.nonce,
      client_id: asked.clientId,
      auth_redirect: asked.redirect,
      push_url: asked.pushUrl ?? "",
      public_key: text("public_key") ?? asked.client?.public_key ?? "",
      scopes: asked.scopes.join(","),
      padding: text("padding"),
      expires_in_seconds: text("expires_in_seconds"),
    },
  };
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

/** The setting may list scopes that nothing declares: they open nothing. */
function scopeOf({ site }: Call, name: string): UserScope {
  return (
    site.userScopes.get(name) ?? {
      name,
      label: name,
      description:
        "Nothing on this site declares this scope: it opens nothing.",
      mappings: [],
    }
  );
}

function lifeInWords(seconds: number): string {
  for (const [size, unit] of [
    [86_400, "day"],
    [3600, "hour"],
    [60, "minute"],
  ] as const) {
    if (seconds >= size) {
      const amount = Math.floor(seconds / size);
      return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
    }
  }
  return "less than a minute";
}
