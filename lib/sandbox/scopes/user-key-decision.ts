import {
  compileScope,
  decideRead,
  type ReadRequest,
  type ScopeMapping,
} from "#decision";
import type { Denial } from "./explain-denial.ts";
import type { UserScopes } from "./user-scopes.ts";

/** Whether a user's key permits a request, and by which of its scopes. */
export type UserKeyDecision =
  | { permits: true; scope: string | null }
  | { permits: false; denial: Denial };

/** What the decision asks of a key. */
export interface UserScopedKey {
  id: number;
  scopes: readonly string[];
}

/** They open whole methods, so that some requests are closed to them. */
const BROAD = new Set(["read", "write"]);

/** What makes or revives keys. */
const MINTING = new Set([
  "user_api_keys#create",
  "user_api_keys#undo_revoke",
  "user_api_keys#create_otp",
]);

/**
 * Decides whether a key of a user permits a request. Revoking itself is always permitted.
 *
 * @param isGuarded true where `read` and `write` don't open `/admin` and what makes keys
 * @example decideUserKey(scopes, { id: 4, scopes: ["read"] }, read, true)
 */
export function decideUserKey(
  scopes: UserScopes,
  key: UserScopedKey,
  read: ReadRequest,
  isGuarded: boolean
): UserKeyDecision {
  const isClosed = isGuarded && isClosedToBroad(read);
  const permits = (name: string): boolean =>
    !(isClosed && BROAD.has(name)) &&
    mappingsOf(scopes, name).some(
      (mapping) => decideRead(compileScope(mapping, {}), read).permits
    );
  const scope = key.scopes.find(permits);
  if (scope !== undefined) {
    return { permits: true, scope };
  }
  if (revokesItself(key, read)) {
    return { permits: true, scope: null };
  }
  const needed = [...scopes.keys()].filter(permits);
  return {
    permits: false,
    denial: {
      reason: "scope_missing",
      scopes_needed: [
        ...needed.filter((name) => !BROAD.has(name)),
        ...needed.filter((name) => BROAD.has(name)),
      ],
      scopes_held: key.scopes,
      param: null,
    },
  };
}

function mappingsOf(scopes: UserScopes, name: string): readonly ScopeMapping[] {
  return scopes.get(name)?.mappings ?? [];
}

function isClosedToBroad({ path, route }: ReadRequest): boolean {
  return (
    /^\/admin(?:\/|\.|$)/.test(path.replace(/\/{2,}/g, "/")) ||
    (route !== null && (route.startsWith("admin/") || MINTING.has(route)))
  );
}

/** Source: `UserApiKey::REVOKE_MATCHER`, 3.5: no id at all, or the own one as text. */
function revokesItself({ id }: UserScopedKey, read: ReadRequest): boolean {
  if (read.route !== "user_api_keys#revoke" || read.method !== "POST") {
    return false;
  }
  const named = read.parameters().get("id");
  return named === undefined || named === null || named === String(id);
}
