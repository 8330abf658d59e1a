import { createHmac } from "node:crypto";
import { isSame } from "./is-same.ts";

/** The admin's log-in in a browser: a cookie, and the token that every write must carry. */
export interface AdminSession {
  readonly csrfToken: string;
  /** Value of a `Set-Cookie` header. */
  readonly cookie: string;
  /** True if the request's cookies hold the session. */
  isIn(cookieHeader: string): boolean;
  isToken(token: string): boolean;
}

/**
 * Derives the session from the admin key, so that an open page outlives a restart and nothing
 * is stored. Browsers share cookies between ports: the name tells sandboxes apart.
 */
export function adminSession(adminKey: string): AdminSession {
  const derive = (use: string): string =>
    createHmac("sha256", adminKey).update(use).digest("hex");
  const name = `sandbox_${derive("name").slice(0, 8)}`;
  const value = derive("session");
  const csrfToken = derive("csrf");
  return {
    csrfToken,
    cookie: `${name}=${value}; Path=/; HttpOnly; SameSite=Strict`,
    isIn: (cookieHeader) =>
      cookieHeader
        .split(/; */)
        .some(
          (pair) =>
            pair.startsWith(`${name}=`) &&
            isSame(pair.slice(name.length + 1), value)
        ),
    isToken: (token) => isSame(token, csrfToken),
  };
}
