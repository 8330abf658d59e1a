import { stringify } from "yaml";
import type { CompiledRegistry } from "./compiled.ts";

/**
 * `config/locales/server-scopes.en.yml`: what the consent page of Discourse says of scopes that user
 * API keys can have.
 *
 * @example printServerLocale(compiled).includes("shop:orders_list")
 */
export function printServerLocale({
  plugin,
  scopes,
}: CompiledRegistry): string {
  const texts = scopes
    .filter(({ user }) => user)
    .map(({ resource, action, consent, title }) => [
      userScopeName(plugin, { resource, action }),
      consent ?? title,
    ]);
  const yaml = stringify(
    { en: { user_api_key: { scopes: Object.fromEntries(texts) } } },
    { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE" }
  );
  return `# Generated from config/scopes by \`npm run compile\`.\n${yaml}`;
}

/**
 * How Discourse calls a declared scope of user API keys: the plugin's name stands before it.
 *
 * @example userScopeName("shop", { resource: "orders", action: "list" }) // "shop:orders_list"
 */
export function userScopeName(
  plugin: string,
  { resource, action }: { resource: string; action: string }
): string {
  const name = plugin.toLowerCase().replace(/[^a-z0-9_-]+/g, "-");
  return `${name}:${resource}_${action}`;
}
