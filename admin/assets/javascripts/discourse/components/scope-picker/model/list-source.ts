import type { ValueOption, ValueSource } from "../contract.ts";

/** So many are shown at once. */
const SHOWN = 20;

/**
 * Knows the things of a kind of which there are few enough to fetch all. They are fetched when
 * somebody begins to look, and anew for a value that is not among them: the site may have got it
 * since. Where they can't be had (`null`), nothing is said of any value.
 *
 * @example const badges = listSource(async () => [{ value: "1", name: "Basic" }])
 */
export function listSource(
  load: () => Promise<readonly ValueOption[] | null>
): ValueSource {
  let asked: ReturnType<typeof load> | undefined;
  const anew = () => (asked = load());
  const all = () => asked ?? anew();
  return {
    find: async (text) =>
      ((await (text === "" ? anew() : all())) ?? [])
        .filter((option) => fits(option, text))
        .slice(0, SHOWN),
    names: async (values) => {
      const known = await all();
      const options = hasAll(known, values) ? known : await anew();
      const named = values.map((value): [string, string | null] => [
        value,
        options?.find((option) => option.value === value)?.name ?? null,
      ]);
      return options === null ? {} : Object.fromEntries(named);
    },
  };
}

/**
 * Knows things of which there are too many to fetch: they are looked for on the server, and
 * named one by one. `name` gives undefined where the server does not say.
 *
 * @example recordSource({ find: searchTopics, name: titleOfTopic })
 */
export function recordSource({
  find,
  name,
}: {
  find: ValueSource["find"];
  name: (value: string) => Promise<string | null | undefined>;
}): ValueSource {
  return {
    find,
    names: async (values) => {
      const named = await Promise.all(
        values.map(async (value) => [value, await name(value)] as const)
      );
      return Object.fromEntries(
        named.flatMap(([value, found]) =>
          found === undefined ? [] : [[value, found]]
        )
      );
    },
  };
}

function hasAll(
  options: readonly ValueOption[] | null,
  values: readonly string[]
): boolean {
  return values.every((value) =>
    options?.some((option) => option.value === value)
  );
}

function fits(
  { value, name, detail = "" }: ValueOption,
  text: string
): boolean {
  const typed = text.toLowerCase();
  return value === typed || `${name} ${detail}`.toLowerCase().includes(typed);
}
