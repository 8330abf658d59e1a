/**
 * The host's choosers drop values that they do not know: the ones that the site lacks stay until
 * the reader removes them.
 *
 * @example keepMissing(["999", "41"], ["41"], ["41", "42"]) // ["999", "41", "42"]
 */
export function keepMissing(
  values: readonly string[],
  known: readonly string[],
  chosen: readonly string[]
): readonly string[] {
  return [...values.filter((value) => !known.includes(value)), ...chosen];
}
