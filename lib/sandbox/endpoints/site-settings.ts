import {
  type Answer,
  empty,
  ok,
  type Param,
  param,
  refusal,
  textParam,
} from "../http/index.ts";
import { readSetting, type SettingDefinition } from "../settings/index.ts";
import type { Call, Endpoints, Site } from "./endpoint.ts";

/** Source: `admin/site_settings_controller.rb`, 3.5. */
export const siteSettingEndpoints: Endpoints = {
  async "admin/site_settings#index"({ site, params }): Promise<Answer> {
    const names = namesIn(param(params, "names"));
    const categories = namesIn(param(params, "categories"));
    const shown = site.settings.definitions.filter(
      ({ hidden, setting, category }) =>
        !hidden &&
        (names.length === 0 || names.includes(setting)) &&
        (categories.length === 0 || categories.includes(category))
    );
    return ok({
      site_settings: await Promise.all(
        shown.map((definition) => shownSetting(site, definition))
      ),
    });
  },

  "admin/site_settings#update": update,
};

async function update({ site, params }: Call): Promise<Answer> {
  const name = textParam(params, "id") ?? "";
  const definition = site.settings.definitions.find(
    ({ setting }) => setting === name
  );
  if (!definition) {
    return refusal(422, `No setting named '${name}' exists`);
  }
  if (definition.hidden) {
    return refusal(
      422,
      `You are not allowed to change hidden settings: ${name}`
    );
  }
  const read = readSetting(definition, textParam(params, name) ?? "");
  if ("fault" in read) {
    return refusal(422, `${name}: ${read.fault}`);
  }
  await site.settings.store(name, read.value);
  return empty();
}

async function shownSetting(
  { settings }: Site,
  definition: SettingDefinition
): Promise<object> {
  const { setting, type, category, description, mandatory } = definition;
  const words = setting.replaceAll("_", " ");
  return {
    setting,
    humanized_name: words.charAt(0).toUpperCase() + words.slice(1),
    description,
    keywords: [],
    category,
    primary_area: null,
    default: definition.default,
    value: await settings.text(setting),
    preview: null,
    secret: false,
    placeholder: null,
    mandatory_values: mandatory ?? null,
    requires_confirmation: null,
    themeable: false,
    type,
    ...(type === "list" ? { allow_any: true } : {}),
    ...(definition.max === undefined ? {} : { max: definition.max }),
  };
}

function namesIn(value: Param): string[] {
  return (Array.isArray(value) ? value : [value])
    .map((name) => (typeof name === "string" ? name : ""))
    .filter((name) => name !== "");
}
