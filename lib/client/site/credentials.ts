import { MisuseError } from "../errors/index.ts";

/** A user API key: acts as the user who approved it, within its scopes. */
export interface UserCredentials {
  userApiKey: string;
  /** Moves the key to this client; leave it out unless that is meant. */
  clientId?: string;
}

/** An admin API key: acts as `username`. For servers only, never for a browser. */
export interface AdminCredentials {
  apiKey: string;
  username: string;
}

/** What a connection sends along. */
export type Credentials = UserCredentials | AdminCredentials | null;

/** What the credentials are called where refusals are explained. */
export type KeyKind = "user" | "admin" | "none";

/** @example kindOf({ userApiKey }) // "user" */
export function kindOf(credentials: Credentials): KeyKind {
  if (credentials === null) {
    return "none";
  }
  return "userApiKey" in credentials ? "user" : "admin";
}

/**
 * The headers that carry the credentials.
 *
 * @throws MisuseError `bad_secret`: `fetch` would complain too, but quote the key
 */
export function headersFor(credentials: Credentials): Record<string, string> {
  if (credentials === null) {
    return {};
  }
  if ("userApiKey" in credentials) {
    const { userApiKey, clientId } = credentials;
    return {
      "User-Api-Key": checked("user API key", userApiKey),
      ...(clientId === undefined
        ? {}
        : { "User-Api-Client-Id": checked("client id", clientId) }),
    };
  }
  return {
    "Api-Key": checked("admin API key", credentials.apiKey),
    "Api-Username": checked("username", credentials.username),
  };
}

/** The values that nothing printed may hold. */
export function secretsOf(credentials: Credentials): string[] {
  if (credentials === null) {
    return [];
  }
  return [
    "userApiKey" in credentials ? credentials.userApiKey : credentials.apiKey,
  ];
}

function checked(name: string, value: string): string {
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw MisuseError.of("bad_secret", [{ name }]);
  }
  return value;
}
