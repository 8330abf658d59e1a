import { readSetting } from "./read-setting.ts";
import type { SiteSettings } from "./site-settings.ts";

/**
 * Stores settings that are given at the start.
 *
 * @returns a sentence for the first that can't be, null where all is well
 * @example await storeSettings(settings, { cors_origins: "https://app.example" })
 */
export async function storeSettings(
  settings: SiteSettings,
  values: Readonly<Record<string, string>>
): Promise<string | null> {
  for (const [name, written] of Object.entries(values)) {
    const definition = settings.definitions.find(
      ({ setting }) => setting === name
    );
    const read = definition
      ? readSetting(definition, written)
      : { fault: "there is no such site setting" };
    if ("fault" in read) {
      return `${name}: ${read.fault}`;
    }
    await settings.store(name, read.value);
  }
  return null;
}
