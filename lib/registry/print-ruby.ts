import type { CompiledEntry, CompiledRegistry } from "./compiled.ts";

/** What core's own scopes can't say, so that a plain call would open more than the registry. */
const BEYOND_CORE = [
  "required_params",
  "forbidden_params",
  "plugin",
  "since",
  "until",
] as const;

/**
 * What stands against plain calls of `add_api_key_scope`.
 *
 * @example rubyFaults(registry) // ["`shop:buy` has `required_params`, which only …"]
 */
export function rubyFaults({ scopes }: CompiledRegistry): string[] {
  return scopes.flatMap((scope) =>
    BEYOND_CORE.filter((key) => scope[key] !== undefined).map(
      (key) =>
        `\`${scope.resource}:${scope.action}\` has \`${key}\`, which only discourse-api-scopes can keep; core would open more`
    )
  );
}

/**
 * The registry as calls for `plugin.rb`, so that a plugin works without this one.
 *
 * @example printRuby(registry).includes("add_api_key_scope(") // true
 */
export function printRuby({ scopes }: CompiledRegistry): string {
  const resources = [...new Set(scopes.map(({ resource }) => resource))];
  const calls = resources.map((resource) => {
    const entries = scopes.filter((scope) => scope.resource === resource);
    return `add_api_key_scope(
  :${resource},
  {
${entries.map(printScope).join("\n")}
  },
)`;
  });
  return `# Generated from config/scopes by \`npx discourse-api-scopes compile --ruby\`. The texts are in
# config/locales/client-scopes.en.yml. Core takes limits from the query too, not only from the path.
${calls.join("\n")}`;
}

function printScope({ resource, action, mapping }: CompiledEntry): string {
  const params = [...(mapping.params ?? []), ...(mapping.path_params ?? [])];
  const aliases = Object.entries(mapping.aliases ?? {})
    .map(([name, other]) => `${name}: :${other}`)
    .join(", ");
  const lines = [
    `actions: %w[${(mapping.actions ?? []).join(" ")}],`,
    ...symbols("methods", mapping.methods),
    ...symbols("params", params),
    ...(aliases ? [`aliases: { ${aliases} },`] : []),
    ...symbols("formats", mapping.formats),
  ];
  return `    # en.admin_js.admin.api.scopes.descriptions.${resource}.${action}
    ${action}: {
${lines.map((line) => `      ${line}`).join("\n")}
    },`;
}

function symbols(key: string, names: readonly string[] = []): string[] {
  return names.length ? [`${key}: %i[${names.join(" ")}],`] : [];
}
