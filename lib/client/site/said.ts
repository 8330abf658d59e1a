import { type Answer, member, texts } from "./answer.ts";

/**
 * What Discourse said: its `errors`, `error` or `failed` text; nothing for pages.
 *
 * @example said(answer, [key]) // ["You are not permitted to view the requested resource."]
 */
export function said(
  { body }: Answer,
  secrets: readonly string[]
): readonly string[] {
  const errors = Array.isArray(body) ? body : member(body, "errors");
  const found = texts(errors);
  const other = member(body, "error") ?? member(body, "message");
  const all = found.length === 0 && typeof other === "string" ? [other] : found;
  return all.map((text) => redact(text, secrets).slice(0, 500));
}

/** The settings that Discourse may name where it makes no user API key. */
const SETTINGS = [
  "allow_user_api_key_scopes",
  "allowed_user_api_auth_redirects",
  "user_api_key_allowed_groups",
] as const;

/** A setting that decides whether a user API key is made. */
export type DecidingSetting = (typeof SETTINGS)[number];

/**
 * The setting that a refusal names. Core names none; with this project's plugin a site does.
 *
 * @example namedSetting(["The site setting allow_user_api_key_scopes does not list …"])
 * // "allow_user_api_key_scopes"
 */
export function namedSetting(
  errors: readonly string[]
): DecidingSetting | null {
  const text = errors.join(" ");
  return SETTINGS.find((name) => text.includes(name)) ?? null;
}

/** @example redact("bad key abc", ["abc"]) // "bad key [secret]" */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== "")
    .reduce((rest, secret) => rest.replaceAll(secret, "[secret]"), text);
}
