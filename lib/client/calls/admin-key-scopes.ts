import { type Connection, member } from "../site/index.ts";

/** A scope that an admin key holds. */
export interface HeldScope {
  /** E.g. `topics:read`. */
  scope: string;
  /** Values that it is limited to. */
  limits: Readonly<Record<string, readonly string[]>>;
}

/**
 * The scopes of the connection's admin key; none means that it may do everything its user may.
 *
 * @example (await adminKeyScopes(connection))[0]?.scope // "topics:read"
 */
export async function adminKeyScopes(
  connection: Connection
): Promise<HeldScope[]> {
  const { body } = await connection.request("GET", "/session/scopes.json");
  const rows = member(body, "scopes");
  return Array.isArray(rows)
    ? rows.map((row) => ({
        scope: `${member(row, "resource")}:${member(row, "action")}`,
        limits: limitsOf(member(row, "allowed_parameters")),
      }))
    : [];
}

function limitsOf(value: unknown): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, values]) => [
      name,
      [values].flat().map(String),
    ])
  );
}
