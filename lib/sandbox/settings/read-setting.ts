import type { SettingDefinition } from "./definitions.ts";

/** A value that may be stored, or why not. */
export type ReadSetting = { value: string } | { fault: string };

/**
 * Reads a setting as somebody writes it.
 *
 * @example readSetting(definition, "2|10") // { value: "1|2|10" } where 1 and 2 are mandatory
 */
export function readSetting(
  definition: SettingDefinition,
  written: string
): ReadSetting {
  const text = written.trim();
  switch (definition.type) {
    case "integer":
      return readInteger(definition, text);
    case "bool":
      return { value: /^(true|t|1)$/.test(text) ? "true" : "false" };
    case "enum":
      return definition.choices?.includes(text)
        ? { value: text }
        : { fault: `Value must be one of: ${definition.choices?.join(", ")}` };
    case "list":
    case "group_list":
      return { value: withMandatory(definition, text) };
    default:
      return { value: text };
  }
}

/** Text that is no number counts as 0, as Ruby's `to_i` has it. */
function readInteger({ max }: SettingDefinition, text: string): ReadSetting {
  const value = Number.parseInt(text, 10) || 0;
  const most = max ?? 2_000_000_000;
  return value < 0 || value > most
    ? { fault: `Value must be between 0 and ${most}.` }
    : { value: String(value) };
}

function withMandatory({ mandatory }: SettingDefinition, text: string): string {
  const entries = text
    .split("|")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  return [...new Set([...(mandatory?.split("|") ?? []), ...entries])].join("|");
}
