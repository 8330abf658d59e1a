/**
 * Why a request for a key of a user is refused. The same sentences as in the plugin's
 * `server.en.yml`, which a test compares.
 */
export const WORDS = {
  missing: "%{param} is missing",
  no_text: "%{param} has to be one plain text",
  public_key_unreadable:
    "public_key is no RSA key in PEM form that can be read. It begins with “-----BEGIN PUBLIC KEY-----”.",
  public_key_short:
    "public_key has %{bits} bits, which is too short for the answer. Use 2048 or more, or a shorter nonce.",
  scope_not_allowed:
    "The site setting allow_user_api_key_scopes does not list the scope: %{scopes}",
  scope_not_registered:
    "The application is not registered for the scope: %{scopes}",
  redirect_not_allowed:
    "The site setting allowed_user_api_auth_redirects has no entry that allows %{redirect}",
  group_not_allowed:
    "You are in none of the groups of the site setting user_api_key_allowed_groups, so you can’t authorize applications.",
  foreign_client_id:
    "User-Api-Client-Id is the ID of another application. Leave the header out, or send the ID that the key was made for.",
} as const;

export type Word = keyof typeof WORDS;

/** @example worded("missing", { param: "nonce" }) // "nonce is missing" */
export function worded(
  word: Word,
  details: Readonly<Record<string, string | number>> = {}
): string {
  return WORDS[word].replace(/%\{(\w+)\}/g, (_, name: string) =>
    String(details[name] ?? "")
  );
}
