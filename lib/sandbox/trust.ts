import type { Route } from "#route-table";
import { type Caller, type HeaderReader, isStaff } from "./auth/index.ts";
import type { Host } from "./host.ts";
import { type Params, textParam } from "./http/index.ts";

export function isWrite(method: string): boolean {
  return method !== "GET" && method !== "HEAD";
}

/** A key is secret, which makes a token needless; a cookie is sent by any page's requests. */
export function isTrusted(
  caller: Caller,
  { cookies, session }: Host,
  header: HeaderReader,
  params: Params
): boolean {
  if (caller.by === "key" || caller.by === "user key") {
    return true;
  }
  const token =
    header("x-csrf-token") ?? textParam(params, "authenticity_token") ?? "";
  const cookieHeader = header("cookie") ?? "";
  return (
    cookies.isToken(cookieHeader, token) ||
    (session.isIn(cookieHeader) && session.isToken(token))
  );
}

export function isOpenTo({ user }: Caller, { constraint }: Route): boolean {
  switch (constraint) {
    case "admin":
      return user?.admin === true;
    case "staff":
      return isStaff(user);
    default:
      return true;
  }
}
