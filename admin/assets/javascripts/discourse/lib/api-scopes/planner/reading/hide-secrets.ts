/** `https://sam:password@host`, `sam:password@host`. */
const USER = /(^|[\s"'/=])[^\s"'/@=:]+:[^\s"'/@]+@(?=\w)/g;

/** Names of what nobody else should see, with all that follows; a recording keeps it as a `"value"`. */
const NAMED =
  /((?:(?:api|key|token|secret|passw|authorization|cookie|bearer|credential|session)[\w-]*["']?|"value")\s*(?:=>|[:=])\s*)\S.*/i;

/** Options of commands that take a secret. */
const OPTION =
  /((?:^|\s)(?:-u|-b|--user|--cookie|--proxy-user|--oauth2-bearer|--password|--http-password)(?:\s+|=)|\bbearer\s+)\S.*/i;

/** Long words of letters and digits are keys or tokens. */
const TOKEN = /[0-9a-f]{32,}|(?=[\w+=~-]*\d)(?=[\w+=~-]*[a-z])[\w+=~-]{40,}/gi;

/**
 * A text that may be shown although nobody knows what it is.
 *
 * @example withoutSecrets("Api-Key: 0f") // "Api-Key: …"
 */
export function withoutSecrets(text: string): string {
  return text
    .replace(USER, "$1…@")
    .replace(NAMED, "$1…")
    .replace(OPTION, "$1…")
    .replace(TOKEN, "…");
}
