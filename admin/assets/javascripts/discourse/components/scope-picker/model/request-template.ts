/** A piece of an address as Rails writes it. */
export type TemplatePart =
  | { kind: "text"; text: string }
  | { kind: "param"; name: string; glob: boolean }
  | { kind: "optional"; parts: readonly TemplatePart[] };

/** One verb and address that a scope opens, e.g. `PUT /groups/:id/members`. */
export interface RequestTemplate {
  /** `ANY` where core prints no verb. */
  verb: string;
  /** The address as core prints it, without the verbs. */
  path: string;
  parts: readonly TemplatePart[];
}

/** What core prints as the address of a scope that names only methods. */
const EVERYWHERE = "*";

/**
 * The requests that a scope opens. Beside addresses, core's `* (post)` says no address but which
 * verbs of them count (`methods` in Discourse's `lib/route_matcher.rb`, 3.5): alone it is all.
 *
 * @example requestsOf(["/session (GET|POST)", "* (post)"]).map(({ verb }) => verb) // ["POST"]
 */
export function requestsOf(
  urls: readonly string[]
): readonly RequestTemplate[] {
  const requests = urls.flatMap(parseUrl);
  const somewhere = requests.filter(({ path }) => path !== EVERYWHERE);
  if (somewhere.length === 0 || somewhere.length === requests.length) {
    return requests;
  }
  const methods = new Set(
    requests.filter(({ path }) => path === EVERYWHERE).map(({ verb }) => verb)
  );
  return somewhere.filter(({ verb }) => verb === "ANY" || methods.has(verb));
}

/** Reads one of the strings that core prints for a scope: a template for each of its verbs. */
function parseUrl(url: string): readonly RequestTemplate[] {
  const [, path = url, verbs = ""] =
    /^(.*?)\s*\(([A-Za-z|]*)\)$/.exec(url) ?? [];
  const parts = parsePath(path);
  return verbs
    .toUpperCase()
    .split("|")
    .map((verb) => ({ verb: verb || "ANY", path, parts }));
}

const TOKEN = /(\()|(\))|([:*])([A-Za-z_]\w*)|([^():*]+|[:*])/g;

function parsePath(path: string): readonly TemplatePart[] {
  const open: TemplatePart[][] = [[]];
  for (const [, enter, leave, sigil, name, text] of path.matchAll(TOKEN)) {
    const parts = open[open.length - 1] ?? [];
    if (enter) {
      open.push([]);
    } else if (leave) {
      closeOptional(open);
    } else if (sigil && name) {
      parts.push({ kind: "param", name, glob: sigil === "*" });
    } else if (text) {
      parts.push({ kind: "text", text });
    }
  }
  while (open.length > 1) {
    closeOptional(open);
  }
  return open[0] ?? [];
}

function closeOptional(open: TemplatePart[][]): void {
  if (open.length > 1) {
    const parts = open.pop() ?? [];
    open[open.length - 1]?.push({ kind: "optional", parts });
  }
}
