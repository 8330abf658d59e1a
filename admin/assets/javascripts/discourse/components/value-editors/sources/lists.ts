import Site from "discourse/models/site";
import {
  listSource,
  type ValueOption,
  type ValueSource,
} from "../../scope-picker/index.ts";
import { getJson } from "./get-json.ts";

interface Named {
  id: number;
  name: string;
}

const asOption = ({ id, name }: Named): ValueOption => ({
  value: String(id),
  name,
});

// Discourse's types leave out what a mixin adds: its models have a `current`.
const site = Site as unknown as {
  current: () => { groups?: readonly Named[] };
};
const siteGroups = (): readonly Named[] => site.current().groups ?? [];

/** Groups by their ids. */
export const groups = listSource(() =>
  Promise.resolve(siteGroups().map(asOption))
);

/** Groups by their names. */
export const groupNames = listSource(() =>
  Promise.resolve(siteGroups().map(({ name }) => ({ value: name, name })))
);

export const badges = namedList("badges", ["/admin/badges.json"]);
export const themes = namedList("themes", ["/admin/themes.json"]);

/** The explorer moved: newer sites have it under its full name. */
export const queries = namedList("queries", [
  "/admin/plugins/discourse-data-explorer/queries.json",
  "/admin/plugins/explorer/queries.json",
]);

/** Things that the site lists under `key` at the first of the addresses that answers. */
function namedList(key: string, addresses: readonly string[]): ValueSource {
  return listSource(async () => {
    for (const address of addresses) {
      const body = await getJson<Record<string, readonly Named[]>>(address);
      const things = body?.[key];
      if (things) {
        return things.map(asOption);
      }
    }
    return null;
  });
}
