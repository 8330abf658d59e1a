import { findUser, isStaff, type User } from "../../auth/index.ts";
import { textParam } from "../../http/index.ts";
import type { Call } from "../endpoint.ts";

/**
 * The user whom the path names; only staff find one who is not active.
 *
 * Source: `ApplicationController#fetch_user_from_params`, 3.5.
 */
export async function namedUser({
  site,
  user,
  params,
}: Call): Promise<User | null> {
  const named = await findUser(site.database, {
    username: textParam(params, "username") ?? "",
  });
  return named?.active || isStaff(user) ? named : null;
}

/** Source: `Guardian#can_edit_user?`, 3.5. */
export function canEditUser(editor: User | null, user: User): boolean {
  return editor?.id === user.id || isStaff(editor);
}
