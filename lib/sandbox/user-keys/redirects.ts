/** What a wildcard may stand for in the name of a host or in a port. */
const IN_HOST = "[^\\s/?#@:\\\\]*";

/** What it may stand for behind the host, as in core. */
const BEHIND_HOST = "\\S*";

/** These name no host at all: whoever writes them means every site. */
const EVERY_HOST = /^(?:[a-z][a-z0-9+.-]*:\/\/)?\*$/i;

/**
 * True if a redirect is an address that one of the entries allows. Only the first `*` of an
 * entry is a wildcard.
 *
 * @param isGuarded true where a wildcard in a host stands for a part of the host only; in 3.5 it
 *   matches slashes too
 * @example allowsRedirect(["https://*.example.com/done"], "https://a.example.com/done", true) // true
 */
export function allowsRedirect(
  entries: readonly string[],
  redirect: string,
  isGuarded: boolean
): boolean {
  return (
    isAddress(redirect) &&
    entries.some((entry) => patternOf(entry, isGuarded).test(redirect))
  );
}

function patternOf(entry: string, isGuarded: boolean): RegExp {
  if (!isGuarded || EVERY_HOST.test(entry)) {
    return whole(wildcard(entry, BEHIND_HOST));
  }
  const host = /^(?:[^/?#]*:\/\/)?[^/?#]*/.exec(entry)?.[0] ?? "";
  const rest = entry.slice(host.length);
  return host.includes("*")
    ? whole(wildcard(host, IN_HOST) + escaped(rest))
    : whole(escaped(host) + wildcard(rest, BEHIND_HOST));
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "i");
}

function wildcard(text: string, meaning: string): string {
  return escaped(text).replace("\\*", () => meaning);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** With scheme and host, in characters that Ruby's `URI.parse` takes. */
function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/(?:[\w.~!$&'()*+,;=:%-]*@)?(?:[\w.~!$&'()*+,;=%-]+|\[[\da-f:.]+\])(?::\d*)?(?:[/?#][\w.~!$&'()*+,;=:@%/?#[\]-]*)?$/i.test(
    text
  );
}
