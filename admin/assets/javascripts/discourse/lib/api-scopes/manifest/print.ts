import { escapeValue, queryPair } from "./link-syntax.ts";
import { MANIFEST_VERSION } from "./parse-manifest.ts";
import { withoutSecrets } from "./secret.ts";
import type { Choice, ChosenEntry } from "./types.ts";

/**
 * A choice as a manifest, ready to be saved as a file. `replaces` is left out: ids of keys mean
 * nothing on another site.
 *
 * @example parseManifest(printManifest(choice)).choice // the same choice
 */
export function printManifest(choice: Choice): string {
  const manifest = {
    manifest: MANIFEST_VERSION,
    ...present("name", textOf(choice.name)),
    ...present("description", textOf(choice.description)),
    ...present("username", choice.username),
    scopes: choice.scopes.map((entry) => ({
      scope: entry.scope_id.replace(":", "."),
      ...present("reason", textOf(entry.reason)),
      ...(Object.keys(entry.limits).length > 0 ? { limits: entry.limits } : {}),
      ...(entry.ask.length > 0 ? { ask: entry.ask } : {}),
      ...(entry.optional ? { optional: true } : {}),
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * A choice as the query string of a link. A link says which scopes and values, not why: name,
 * reasons and what is optional need a manifest. It never carries a key.
 *
 * @example printLink(choice) // "?scopes=group_membership.edit(id=42)&description=Shop"
 */
export function printLink(choice: Choice): string {
  const pairs = [
    ["scopes", choice.scopes.map(printScope).join(",")],
    ["description", textOf(choice.description)],
    ["username", choice.username],
    ["replaces", choice.replaces === null ? null : String(choice.replaces)],
  ] as const;
  const written = pairs.flatMap(([name, value]) =>
    value === null || value === "" ? [] : [queryPair(name, value)]
  );
  return `?${written.join("&")}`;
}

function printScope({ scope_id, limits, ask }: ChosenEntry): string {
  const params = [
    ...Object.entries(limits).map(
      ([param, values]) => `${param}=${values.map(escapeValue).join("|")}`
    ),
    ...ask
      .filter((param) => !Object.hasOwn(limits, param))
      .map((param) => `${param}=`),
  ];
  const id = scope_id.replace(":", ".");
  return params.length === 0 ? id : `${id}(${params.join(";")})`;
}

function textOf(text: string | null): string | null {
  return text === null ? null : withoutSecrets(text);
}

function present(
  key: string,
  value: string | null
): Readonly<Record<string, string>> {
  return value === null || value === "" ? {} : { [key]: value };
}
