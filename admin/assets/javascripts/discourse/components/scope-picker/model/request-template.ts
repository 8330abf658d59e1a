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

/**
 * Reads one of the strings that core prints for a scope. A route with several verbs gives one
 * template for each.
 *
 * @example parseUrl("/groups/:id/members (PUT)")[0].verb // "PUT"
 * @example parseUrl("/search (GET|POST)").length // 2
 */
export function parseUrl(url: string): readonly RequestTemplate[] {
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
