import { askRow } from "./ask-row.ts";
import { differences } from "./compare.ts";
import { type Names, prepare, type Run } from "./given.ts";
import type { Row } from "./table.ts";
import { type Reply, type Site, talk } from "./talk.ts";

/**
 * Runs one row and undoes what it has changed.
 *
 * @returns in what the site differs; nothing where it answers as the table says
 */
export async function runRow(run: Run, row: Row): Promise<string[]> {
  const { site } = run;
  const before = await changeSettings(site, row.settings ?? {});
  try {
    const names = await prepare(run, row.given);
    const reply = await askRow(run, row, names);
    const faults = differences(row, reply, names);
    await cleanUp(site, reply, names);
    return faults;
  } finally {
    await changeSettings(site, before);
  }
}

/** @returns what the settings were */
async function changeSettings(
  site: Site,
  settings: Readonly<Record<string, string>>
): Promise<Record<string, string>> {
  const before: Record<string, string> = {};
  for (const [name, value] of Object.entries(settings)) {
    before[name] = await settingOf(site, name);
    const { status, text } = await talk(site, {
      method: "PUT",
      url: `/admin/site_settings/${name}.json`,
      headers: asAdmin(site),
      body: new URLSearchParams({ [name]: value }),
    });
    if (status !== 200) {
      throw new Error(`${name} can't be set: ${status} ${text.slice(0, 200)}`);
    }
  }
  return before;
}

async function settingOf(site: Site, name: string): Promise<string> {
  const { text } = await talk(site, {
    method: "GET",
    url: "/admin/site_settings.json",
    headers: asAdmin(site),
  });
  const { site_settings } = JSON.parse(text) as {
    site_settings: { setting: string; value: string }[];
  };
  return site_settings.find(({ setting }) => setting === name)?.value ?? "";
}

/** No topic of a row stays. */
async function cleanUp(
  site: Site,
  { text }: Reply,
  names: Names
): Promise<void> {
  const made = /"topic_id":(\d+)/.exec(text)?.[1];
  const isNew = made !== undefined && text.includes("of the table");
  for (const topic of new Set([names["topic"], isNew ? made : undefined])) {
    if (topic !== undefined) {
      await talk(site, {
        method: "DELETE",
        url: `/t/${topic}.json`,
        headers: asAdmin(site),
      });
    }
  }
}

function asAdmin({ adminKey }: Site): Record<string, string> {
  return { "Api-Key": adminKey, "Api-Username": "admin" };
}
