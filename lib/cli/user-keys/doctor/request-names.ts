/** The names in a request that somebody wrote down; no values, which may be secret. */
export interface RequestNames {
  headers: readonly string[];
  /** Of the query and of form bodies. */
  parameters: readonly string[];
}

/**
 * Reads a curl command, or lines as `Name: value`.
 *
 * @example requestNames("curl -H 'Api-Userame: sam' 'https://x.test/a?api_key=1'")
 * // { headers: ["Api-Userame"], parameters: ["api_key"] }
 */
export function requestNames(text: string): RequestNames {
  const isCurl =
    /(?:^|\s)(?:-H|--header)[\s=]/.test(text) || /\bcurl\b/.test(text);
  const headers = isCurl
    ? text.matchAll(/(?:-H|--header)[\s=]+["']?([^\s:"']+)\s*:/g)
    : text.matchAll(/^([\w-]+)\s*:(?!\/\/)/gm);
  const parameters = text.matchAll(/[?&\s"']([a-z_]+)=/g);
  return { headers: firsts(headers), parameters: firsts(parameters) };
}

function firsts(matches: Iterable<RegExpMatchArray>): string[] {
  return [...new Set(Array.from(matches, ([, name = ""]) => name))];
}
