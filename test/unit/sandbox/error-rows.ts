import { PUBLIC_KEYS } from "../../protocol/keys.ts";

const USER_KEY = {
  nonce: "n1",
  scopes: "session_info",
  client_id: "errors",
  application_name: "Errors",
  public_key: PUBLIC_KEYS["public_key"] ?? "",
};

/** A request that is refused, its path as the document writes it. */
export interface ErrorRow {
  name: string;
  status: number;
  method: string;
  path: string;
  id?: string;
  as?: "granular" | "nobody";
  send?: unknown;
  errorType?: string;
  /** Named in the message, or in its explanation. */
  says: string;
}

/** Requests that the site refuses, each in a way that the document promises. */
export const ERRORS: readonly ErrorRow[] = [
  {
    name: "a parameter is missing",
    status: 400,
    method: "POST",
    path: "/user-api-key.json",
    send: { ...USER_KEY, nonce: "" },
    errorType: "invalid_parameters",
    says: "nonce",
  },
  {
    name: "the public key is too short",
    status: 400,
    method: "POST",
    path: "/user-api-key.json",
    send: { ...USER_KEY, public_key: "none" },
    errorType: "invalid_parameters",
    says: "public_key",
  },
  {
    name: "the site does not allow the scope",
    status: 403,
    method: "POST",
    path: "/user-api-key.json",
    send: { ...USER_KEY, scopes: "session_info,admin_things" },
    errorType: "invalid_access",
    says: "admin_things",
  },
  {
    name: "the redirect isn't listed",
    status: 403,
    method: "POST",
    path: "/user-api-key.json",
    send: { ...USER_KEY, auth_redirect: "https://elsewhere.example/done" },
    errorType: "invalid_access",
    says: "allowed_user_api_auth_redirects",
  },
  {
    name: "a write without a key",
    status: 403,
    method: "POST",
    path: "/user-api-key.json",
    as: "nobody",
    send: USER_KEY,
    says: "BAD CSRF",
  },
  {
    name: "an unknown scope",
    status: 400,
    method: "POST",
    path: "/admin/api/keys.json",
    send: {
      key: { description: "x", scopes: [{ scope_id: "topics:fly" }] },
    },
    errorType: "invalid_parameters",
    says: "invalid parameters",
  },
  {
    name: "a scope is missing",
    status: 403,
    method: "GET",
    path: "/notifications.json",
    as: "granular",
    errorType: "invalid_access",
    says: "scope_missing",
  },
  {
    name: "staff's routes are hidden",
    status: 404,
    method: "GET",
    path: "/admin/api/keys.json",
    as: "granular",
    errorType: "not_found",
    says: "scope_missing",
  },
  {
    name: "no such thing",
    status: 404,
    method: "GET",
    path: "/admin/api/keys/{id}.json",
    id: "4711",
    says: "ot",
  },
  {
    name: "no such user key",
    status: 404,
    method: "POST",
    path: "/user-api-key/undo-revoke.json",
    send: { id: 4711 },
    says: "Not Found",
  },
  {
    name: "understood, but not possible",
    status: 422,
    method: "POST",
    path: "/admin/api/keys.json",
    send: { key: { description: "x".repeat(256) } },
    errorType: "record_invalid",
    says: "Description",
  },
];
