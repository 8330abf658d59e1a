import { findByLogin } from "./auth/index.ts";
import type { Host } from "./host.ts";
import type { PageFiles } from "./page-files.ts";
import type { Incoming } from "./read-incoming.ts";

/** The keys' page, which is the admin's: whoever else is signed in is signed out. */
export async function adminPage(
  host: Host,
  page: PageFiles,
  { headers }: Incoming
): Promise<Response> {
  const response = page.page(host.session);
  const login = host.cookies.login(headers["cookie"] ?? "");
  const user = login && (await findByLogin(host.database, login, host.clock()));
  if (login && !(user && user.admin)) {
    response.headers.append("Set-Cookie", host.cookies.clearLogin);
  }
  return response;
}
