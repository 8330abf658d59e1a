import type { ExistingKey, ExistingScope, ScopeMode } from "../contract.ts";
import { field } from "./field.ts";

const MODES: readonly ScopeMode[] = ["granular", "read_only", "global"];

/**
 * Reads the answer to `GET /admin/api/keys/:id.json`; null where it is no key.
 *
 * @example existingKey({ key: { id: 12, description: "Shop", … } })?.id // 12
 */
export function existingKey(body: unknown): ExistingKey | null {
  const key = field(body, "key");
  const id = field(key, "id");
  if (typeof id !== "number") {
    return null;
  }
  const mode = field(key, "scope_mode");
  return {
    id,
    description: textIn(key, "description") ?? "",
    username: textIn(field(key, "user"), "username"),
    scope_mode: MODES.find((one) => one === mode) ?? null,
    revoked: textIn(key, "revoked_at") !== null,
    scopes: existingScopes(field(key, "api_key_scopes")),
  };
}

/**
 * Reads the answer to `GET /session/scopes.json`: the scopes of the key that asked.
 *
 * @example heldScopeIds({ scopes: [{ resource: "topics", key: "read", … }] }) // ["topics:read"]
 */
export function heldScopeIds(body: unknown): readonly string[] {
  return existingScopes(field(body, "scopes")).map(({ scope_id }) => scope_id);
}

/** Scopes as core prints them. */
function existingScopes(rows: unknown): readonly ExistingScope[] {
  return listIn(rows).flatMap((row): readonly ExistingScope[] => {
    const [resource, action] = [textIn(row, "resource"), textIn(row, "key")];
    return resource !== null && action !== null
      ? [
          {
            scope_id: `${resource}:${action}`,
            limits: limitsIn(field(row, "allowed_parameters")),
          },
        ]
      : [];
  });
}

function limitsIn(value: unknown): ExistingScope["limits"] {
  return typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .map(([name, values]): [string, readonly string[]] => [
            name,
            listIn(values).map(String),
          ])
          .filter(([, values]) => values.length > 0)
      )
    : {};
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textIn(value: unknown, name: string): string | null {
  const found = field(value, name);
  return typeof found === "string" ? found : null;
}
