import { isStaff } from "../../auth/index.ts";
import type { Answer } from "../../http/index.ts";
import { allowsRedirect } from "../../user-keys/index.ts";
import type { Call } from "../endpoint.ts";
import type { Client } from "./clients.ts";
import { refuse } from "./refuse.ts";

/** Names beyond the first few are no help. */
const MOST = 5;

/** Refuses scopes that the site, or the application's registration, does not list. */
export async function refuseScopes(
  call: Call,
  scopes: readonly string[],
  client: Client | null
): Promise<Answer | null> {
  const listed = await call.site.settings.list("allow_user_api_key_scopes");
  const foreign = scopes.filter((name) => !listed.includes(name));
  if (foreign.length > 0) {
    return refuse(call, "scope_not_allowed", { scopes: named(foreign) });
  }
  const registered = client?.scopes ?? [];
  const beyond = scopes.filter((name) => !registered.includes(name));
  return registered.length > 0 && beyond.length > 0
    ? refuse(call, "scope_not_registered", { scopes: named(beyond) })
    : null;
}

/** Refuses to hand a key to an address that the site does not list. */
export async function refuseRedirect(
  call: Call,
  redirect: string | null,
  client: Client | null = null
): Promise<Answer | null> {
  if (redirect === null) {
    return null;
  }
  const { settings, discourse } = call.site;
  const isRegistered = client !== null && client.auth_redirect === redirect;
  if (isRegistered && discourse === "3.5") {
    return null;
  }
  const isAllowed = allowsRedirect(
    await settings.list("allowed_user_api_auth_redirects"),
    redirect,
    await settings.isOn("api_scopes_guard_user_key_redirects")
  );
  const isForeign = client !== null && client.auth_redirect !== null;
  const isExact = discourse === "3.5" || !isForeign || isRegistered;
  return isAllowed && isExact
    ? null
    : refuse(call, "redirect_not_allowed", {
        redirect: redirect.replace(/[?#].*/s, "").slice(0, 200),
      });
}

/** Refuses users who may not let applications in. Staff always may. */
export async function refuseGroup(call: Call): Promise<Answer | null> {
  return (await mayMakeKeys(call)) ? null : refuse(call, "group_not_allowed");
}

/** Whether the acting user may let applications in. */
export async function mayMakeKeys({ site, user }: Call): Promise<boolean> {
  if (isStaff(user)) {
    return true;
  }
  const groups = await site.settings.list("user_api_key_allowed_groups");
  const member = await site.database.first(
    `SELECT 1 FROM group_users WHERE user_id = $1 AND group_id = ANY($2::int[])`,
    [user?.id ?? 0, groups.map((id) => Number.parseInt(id, 10) || 0)]
  );
  // Group 0 is everyone, which nobody is listed in.
  return member !== null || groups.includes("0");
}

function named(scopes: readonly string[]): string {
  return scopes.slice(0, MOST).join(", ").slice(0, 200);
}
