import { listSource, type ValueOption, type ValueSources } from "#scope-picker";

const GROUPS: readonly ValueOption[] = [
  { value: "41", name: "customers", detail: "Customers of the shop" },
  { value: "42", name: "testers" },
  { value: "43", name: "team" },
];

/** What the small site knows of its groups. */
export const GROUP_SOURCES: ValueSources = {
  group: listSource(() => Promise.resolve(GROUPS)),
  group_name: listSource(() =>
    Promise.resolve(GROUPS.map(({ name }) => ({ value: name, name })))
  ),
};
