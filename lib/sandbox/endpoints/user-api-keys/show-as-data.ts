import { type Answer, ok, textParam } from "../../http/index.ts";
import { avatarTemplate } from "../../serializers/index.ts";
import type { Call } from "../endpoint.ts";
import { mayMakeKeys } from "./allowed.ts";
import type { AskedKey } from "./asked-key.ts";
import { consentOf } from "./consent.ts";
import { inSeconds } from "./payload.ts";

const HUB = "discourse://auth_redirect";

/** What newer core's own page shows, as data. Source: `user_api_key_authorization_model`, 2026. */
export async function showAsData(call: Call, asked: AskedKey): Promise<Answer> {
  const { site, params } = call;
  const { applicationName, scopes } = consentOf(call, asked);
  if (!(await mayMakeKeys(call))) {
    return ok({
      state: "no_trust_level",
      application_name: applicationName,
      current_user: shownUser(call),
    });
  }
  const { expiresIn, redirect } = asked;
  return ok({
    state: "ready",
    application_name: applicationName,
    public_key: textParam(params, "public_key") ?? asked.client?.public_key,
    nonce: asked.nonce,
    client_id: asked.clientId,
    auth_redirect: redirect,
    redirect_uri: redirect === HUB ? null : hostOf(redirect ?? ""),
    push_url: asked.pushUrl,
    localized_scopes: scopes.map(({ label }) => label),
    scopes: textParam(params, "scopes"),
    write_scope: asked.scopes.includes("write"),
    padding: textParam(params, "padding"),
    expires_in_seconds: expiresIn,
    expires_at: endOf(expiresIn, site.clock()),
    current_user: shownUser(call),
  });
}

/** Who is asked. */
export function shownUser({ user }: Call) {
  return (
    user && { username: user.username, avatar_template: avatarTemplate(user) }
  );
}

/** When a key of such a life ends; null for one that has no end. */
export function endOf(seconds: number | null, now: Date): string | null {
  return seconds === null
    ? null
    : inSeconds(new Date(now.getTime() + seconds * 1000));
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null;
}
