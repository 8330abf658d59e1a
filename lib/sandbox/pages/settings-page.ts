import type { SettingDefinition } from "../settings/index.ts";
import { type Html, html } from "./html.ts";
import { layout, tokenField, type View } from "./layout.ts";

/** A setting with what it is now. */
export interface ShownSetting extends SettingDefinition {
  value: string;
}

/** All settings, hidden ones too, each in a form of its own. */
export function settingsPage(
  view: View,
  settings: readonly ShownSetting[],
  notice: { saved: string } | { fault: string } | null
): string {
  const content = html`<h1>Site settings</h1>
    ${notice === null ? null : noticeOf(notice)}
    <p class="quiet">Entries of a list are separated by |.</p>
    ${settings.map((setting) => formOf(view, setting))}`;
  return layout(view, "Site settings", content);
}

function noticeOf(notice: { saved: string } | { fault: string }): Html {
  return "saved" in notice
    ? html`<p class="alert is-good" role="status">${notice.saved} is saved.</p>`
    : html`<p class="alert" role="alert">${notice.fault}</p>`;
}

function formOf(view: View, setting: ShownSetting): Html {
  const name = setting.setting;
  return html`<form action="/sandbox/settings" method="post">
    ${tokenField(view)}
    <input type="hidden" name="setting" value="${name}" />
    <label for="${name}">${name}</label>
    <span class="quiet" id="${name}-about">${setting.description}</span>
    ${fieldOf(setting)}
    <div class="buttons"><button class="btn" type="submit">Save</button></div>
  </form>`;
}

function fieldOf(setting: ShownSetting): Html {
  const choices = setting.type === "bool" ? ["true", "false"] : setting.choices;
  const { setting: name, value } = setting;
  return choices
    ? html`<select id="${name}" name="value" aria-describedby="${name}-about">
        ${choices.map(
          (choice) =>
            html`<option ${choice === value ? html`selected` : null}>
              ${choice}
            </option>`
        )}
      </select>`
    : html`<input
        type="text"
        id="${name}"
        name="value"
        value="${value}"
        aria-describedby="${name}-about"
        spellcheck="false"
      />`;
}
