/**
 * A name as a person would read it, where nobody has written a title.
 *
 * @example humanize("read_lists") // "Read lists"
 */
export function humanize(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
