import type { ApiRequest } from "../../../lib/api-scopes/decision/index.ts";

/**
 * What a request carries beside its address, or null.
 *
 * @example bodyText({ method: "PUT", url: "/", body: { usernames: "sam" } }) // "usernames=sam"
 */
export function bodyText({ body }: ApiRequest): string | null {
  if (typeof body === "string" || body === null || body === undefined) {
    return body || null;
  }
  const fields = Object.entries(body).map(
    ([name, value]) =>
      `${name}=${typeof value === "object" ? JSON.stringify(value) : value}`
  );
  return fields.join(" ") || null;
}
