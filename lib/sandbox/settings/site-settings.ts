import type { Queries } from "../database/index.ts";
import type { SettingDefinition } from "./definitions.ts";

/** The settings of the site, in memory and in the database. */
export interface SiteSettings {
  readonly definitions: readonly SettingDefinition[];
  /** @throws Error for a name that is no setting */
  text(name: string): Promise<string>;
  /** The entries of a list that are not empty. */
  list(name: string): Promise<string[]>;
  integer(name: string): Promise<number>;
  isOn(name: string): Promise<boolean>;
  /** Stores a value as it is; `readSetting` makes one that may be stored. */
  store(name: string, value: string): Promise<void>;
}

/**
 * Settings over the values that differ from the defaults.
 *
 * @example await siteSettings(database, definitionsOf("3.5")).list("cors_origins") // []
 */
export function siteSettings(
  queries: Queries,
  definitions: readonly SettingDefinition[]
): SiteSettings {
  let stored: Promise<Map<string, string>> | undefined;
  const text = async (name: string): Promise<string> => {
    const definition = definitions.find(({ setting }) => setting === name);
    if (!definition) {
      throw new Error(`there is no site setting ${name}`);
    }
    stored ??= readStored(queries).catch((error: unknown) => {
      stored = undefined;
      throw error;
    });
    return (await stored).get(name) ?? definition.default;
  };
  return {
    definitions,
    text,
    list: async (name) =>
      (await text(name)).split("|").filter((entry) => entry !== ""),
    integer: async (name) => Number(await text(name)),
    isOn: async (name) => (await text(name)) === "true",
    async store(name, value) {
      await queries.all(
        `INSERT INTO site_settings (name, value) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET value = $2`,
        [name, value]
      );
      stored = undefined;
    },
  };
}

async function readStored(queries: Queries): Promise<Map<string, string>> {
  const rows = await queries.all<{ name: string; value: string }>(
    "SELECT name, value FROM site_settings"
  );
  return new Map(rows.map(({ name, value }) => [name, value]));
}
