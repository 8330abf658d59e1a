import { createHmac } from "node:crypto";
import { isSame } from "./is-same.ts";

/** The cookies of people who sign in, as values of `Cookie` and `Set-Cookie` headers. */
export interface Cookies {
  /** Who the browser is, so that a form's token is good for this browser only. */
  visitor(cookieHeader: string): string | null;
  setVisitor(id: string): string;
  /** The token that a form or a script of this visitor must send with a write. */
  tokenOf(visitor: string): string;
  isToken(cookieHeader: string, token: string): boolean;
  /** What a form hides from people: programs that fill in all fields are told by it. */
  honeypotOf(visitor: string): { value: string; challenge: string };
  login(cookieHeader: string): string | null;
  setLogin(token: string): string;
  clearLogin: string;
  /** Where to go after signing in. */
  destination(cookieHeader: string): string | null;
  setDestination(path: string): string;
  clearDestination: string;
}

/**
 * Discourse's cookies, each with a name of this sandbox's own: browsers share cookies between
 * ports.
 */
export function cookiesOf(adminKey: string): Cookies {
  const derive = (use: string): string =>
    createHmac("sha256", adminKey).update(use).digest("hex");
  const suffix = derive("name").slice(0, 8);
  const [visitor, login, destination] = [
    `_forum_session_${suffix}`,
    `_t_${suffix}`,
    `destination_url_${suffix}`,
  ] as const;
  const set = (name: string, value: string): string =>
    `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`;
  const clear = (name: string): string => `${set(name, "")}; Max-Age=0`;
  const tokenOf = (id: string): string => derive(`csrf ${id}`);
  return {
    visitor: (header) => hexIn(header, visitor),
    setVisitor: (id) => set(visitor, id),
    tokenOf,
    isToken(header, token) {
      const id = hexIn(header, visitor);
      return id !== null && isSame(token, tokenOf(id));
    },
    honeypotOf: (id) => ({
      value: derive(`honeypot ${id}`).slice(0, 32),
      challenge: derive(`challenge ${id}`).slice(0, 32),
    }),
    login: (header) => hexIn(header, login),
    setLogin: (token) => set(login, token),
    clearLogin: clear(login),
    destination(header) {
      const path = decoded(valueIn(header, destination) ?? "");
      return isOwnPath(path) ? path : null;
    },
    setDestination: (path) => set(destination, encodeURIComponent(path)),
    clearDestination: clear(destination),
  };
}

/**
 * True for a path on this site; `//host` would lead away from it.
 *
 * @example isOwnPath("//evil.example") // false
 */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[^\\\s]*$/.test(path);
}

function hexIn(header: string, name: string): string | null {
  const value = valueIn(header, name) ?? "";
  return /^[0-9a-f]{16,64}$/.test(value) ? value : null;
}

function valueIn(header: string, name: string): string | undefined {
  return header
    .split(/; */)
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
