import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { ROOT } from "./project.ts";

// Whatever else the file holds: texts stand at the ends of its branches.
const localeSchema = z.object({
  en: z.object({
    admin_js: z.object({
      admin: z.object({ api_scopes: z.record(z.string(), z.unknown()) }),
    }),
  }),
});

let texts: Readonly<Record<string, unknown>> | null = null;

/**
 * A text of the picker, so that both say the same.
 *
 * @param key below `admin.api_scopes`
 * @throws RangeError for a key that the locale does not have
 * @example word("planner.uncovered.no_scope")
 */
export function word(
  key: string,
  values: Readonly<Record<string, string | number | undefined>> = {}
): string {
  texts ??= load();
  const found = key
    .split(".")
    .reduce<unknown>(
      (branch, name) =>
        typeof branch === "object" && branch !== null
          ? Reflect.get(branch, name)
          : undefined,
      texts
    );
  if (typeof found !== "string") {
    throw new RangeError(`there is no text ${key}`);
  }
  return found.replace(/%\{(\w+)\}/g, (_place, name: string) =>
    String(values[name] ?? "")
  );
}

function load(): Readonly<Record<string, unknown>> {
  const text = readFileSync(`${ROOT}config/locales/client.en.yml`, "utf8");
  return localeSchema.parse(parse(text)).en.admin_js.admin.api_scopes;
}
