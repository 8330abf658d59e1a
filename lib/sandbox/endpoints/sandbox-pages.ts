import { type Answer, foundAt, ok, textParam } from "../http/index.ts";
import { settingsPage, startPage } from "../pages/index.ts";
import { seededLogins } from "../seed/index.ts";
import { readSetting } from "../settings/index.ts";
import type { Call, Endpoints } from "./endpoint.ts";
import { showPage } from "./view.ts";

/** Pages that no Discourse has, and the poll that goes past Rails. */
export const sandboxPageEndpoints: Endpoints = {
  "sandbox#start": (call) =>
    showPage(call, (view) => startPage(view, seededLogins())),

  "sandbox#settings": (call) => {
    const saved = textParam(call.params, "saved");
    return showSettings(call, saved ? { saved } : null, 200);
  },

  async "sandbox#save_setting"(call): Promise<Answer> {
    const { site, params, sent } = call;
    const name = textParam(params, "setting") ?? "";
    const definition = site.settings.definitions.find(
      ({ setting }) => setting === name
    );
    const read = definition
      ? readSetting(definition, textParam(params, "value") ?? "")
      : { fault: `There is no setting ${name}.` };
    if ("fault" in read) {
      return showSettings(call, read, 422);
    }
    await site.settings.store(name, read.value);
    return foundAt(`${sent.origin}/sandbox/settings?saved=${name}`);
  },

  /** Nothing ever happens by itself here. */
  "message_bus#poll": () => ok([]),
};

async function showSettings(
  call: Call,
  notice: { saved: string } | { fault: string } | null,
  status: number
): Promise<Answer> {
  const { settings } = call.site;
  const shown = await Promise.all(
    settings.definitions.map(async (definition) => ({
      ...definition,
      value: await settings.text(definition.setting),
    }))
  );
  return showPage(call, (view) => settingsPage(view, shown, notice), status);
}
