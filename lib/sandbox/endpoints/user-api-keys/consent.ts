import { textParam } from "../../http/index.ts";
import type { Consent } from "../../pages/index.ts";
import type { UserScope } from "../../scopes/index.ts";
import type { Call } from "../endpoint.ts";
import type { AskedKey } from "./asked-key.ts";

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
