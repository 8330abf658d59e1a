/** Core's keys are 64 hexadecimal digits, those of users 32. */
const KEY = /[0-9a-f]{32,}/gi;

/** Names under which programs keep keys; none of them is a word of a manifest or a link. */
const SECRET_NAME =
  /^(?:user[-_]?)?api[-_]?key$|^key$|^token$|^secret$|^password$/i;

/** @example isSecretName("Api-Key") // true */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** @example holdsSecret("my key 0f…") // true for 64 hexadecimal digits */
export function holdsSecret(text: string): boolean {
  return text.search(KEY) !== -1;
}

/** A text that can be shown and passed on. */
export function withoutSecrets(text: string): string {
  return text.replace(KEY, "…");
}
