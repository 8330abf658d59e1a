/** A sound scope, key by key, as YAML. */
const SOUND: Readonly<Record<string, string>> = {
  title: "Read topics",
  description: "Reads topics.",
  routes: "[GET /t/:id]",
  risk: "read",
  examples: "{ permit: [GET /t/1.json], deny: [GET /latest.json] }",
};

/** Changes of a scope: a value as YAML, or null to take the key out. */
export type Changes = Readonly<Record<string, unknown>>;

/**
 * A registry file with one scope `read`.
 *
 * @param changes keys that are replaced; new ones stand before `examples`
 * @example registryFile({ title: null }) // a file whose scope lacks a title
 */
export function registryFile(changes: Changes = {}, resource = "a"): string {
  const { examples, ...rest } = { ...SOUND, ...changes };
  const lines = Object.entries({ ...rest, examples })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `    ${key}: ${String(value)}`);
  return `resource: ${resource}\ntitle: A\narea: content\nscopes:\n  read:\n${lines.join("\n")}\n`;
}

/** `file:line:column code` of a printed issue. */
export function placeAndCode(line: string): string {
  return line.split(" ").slice(0, 2).join(" ");
}
