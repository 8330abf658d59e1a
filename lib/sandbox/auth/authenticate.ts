import type { ReadRequest } from "#decision";
import { byAdminKey } from "./by-admin-key.ts";
import { byUserKey } from "./by-user-key.ts";
import type { Caller, Gate, HeaderReader, Rejection } from "./caller.ts";
import { findByLogin } from "./logins.ts";
import { findUser } from "./user.ts";

/**
 * Finds out who calls. A key that is presented must be good, whatever stands beside it.
 *
 * Source: `Auth::DefaultCurrentUserProvider`, 3.5. A key in query or body is not looked at.
 */
export async function authenticate(
  gate: Gate,
  header: HeaderReader,
  read: ReadRequest
): Promise<Caller | Rejection> {
  const admin = await byAdminKey(gate, header, read);
  if (admin && "rejected" in admin) {
    return admin;
  }
  const user = await byUserKey(gate, header, read);
  return user ?? admin ?? bySession(gate, header);
}

/** Who signed in comes before the admin as whom the keys' page signs everybody in. */
async function bySession(gate: Gate, header: HeaderReader): Promise<Caller> {
  const cookieHeader = header("cookie") ?? "";
  const login = gate.cookies.login(cookieHeader);
  const user =
    (login && (await findByLogin(gate.database, login, gate.clock()))) ||
    (gate.session.isIn(cookieHeader)
      ? await findUser(gate.database, { username: "admin" })
      : null);
  return user ? { by: "session", user } : { by: "nobody", user: null };
}
