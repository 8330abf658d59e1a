export { definitionsOf } from "./definitions.ts";
export type { SettingDefinition } from "./definitions.ts";
export { readSetting } from "./read-setting.ts";
export { siteSettings } from "./site-settings.ts";
export type { SiteSettings } from "./site-settings.ts";
export { storeSettings } from "./store-settings.ts";
