import translations from "virtual:translations";

type Node = string | { readonly [key: string]: Node };

/**
 * Stands in for Discourse's `i18n`: the same keys, counts and `%{holes}`, read from the
 * plugin's own locale files.
 *
 * @example i18n("admin.api_scopes.list.groups", { count: 2 }) // "2 groups"
 */
export function i18n(
  key: string,
  options: Readonly<Record<string, unknown>> = {}
): string {
  const found = lookup(key);
  const template = typeof found === "string" ? found : plural(found, options);
  return template === undefined
    ? `[en.${key}]`
    : template.replace(/%\{(\w+)\}/g, (_, hole: string) =>
        String(options[hole] ?? "")
      );
}

function lookup(key: string): Node | undefined {
  let node: Node | undefined = translations;
  for (const part of key.split(".")) {
    node = typeof node === "object" ? node[part] : undefined;
  }
  return node;
}

function plural(
  node: Node | undefined,
  { count }: Readonly<Record<string, unknown>>
): string | undefined {
  const form = typeof node === "object" && node[count === 1 ? "one" : "other"];
  return typeof form === "string" ? form : undefined;
}
