import { RefusedError, UnreachableError } from "../errors/index.ts";
import { type Connection, member } from "../site/index.ts";

/** The user that a key acts as. */
export interface Who {
  id: number;
  username: string;
  name: string | null;
  admin: boolean;
  moderator: boolean;
  trustLevel: number;
  /** Put a number of pixels for `{size}`. */
  avatarTemplate: string;
}

/**
 * Asks the site whom the key acts as. A user key needs `session_info` or `read`.
 *
 * @throws RefusedError `no_key`, `user_key_refused`, `admin_key_refused`, `scope_missing`
 * @example (await whoAmI(connection)).username // "sam"
 */
export async function whoAmI(
  connection: Connection,
  signal?: AbortSignal
): Promise<Who> {
  const call = "GET /session/current.json";
  const { status, body } = await connection.request(
    "GET",
    "/session/current.json",
    { accept: [404], ...(signal ? { signal } : {}) }
  );
  // Discourse answers strangers with 404 and nothing else.
  if (status === 404) {
    throw RefusedError.of("no_key", [{ call }], { status });
  }
  const user = member(body, "current_user");
  const [id, username] = [member(user, "id"), member(user, "username")];
  if (typeof id !== "number" || typeof username !== "string") {
    throw UnreachableError.of("not_json", [{ call }], { status });
  }
  const name = member(user, "name");
  return {
    id,
    username,
    name: typeof name === "string" ? name : null,
    admin: member(user, "admin") === true,
    moderator: member(user, "moderator") === true,
    trustLevel: Number(member(user, "trust_level") ?? 0),
    avatarTemplate: String(member(user, "avatar_template") ?? ""),
  };
}
