import type { CatalogueParam } from "../../../lib/api-scopes/catalogue/index.ts";

/** What came of typing: the new list, and what could not be taken over. */
export interface Addition {
  values: readonly string[];
  /** Stays in the field, so that it can be mended. */
  rejected: readonly string[];
}

const KINDS_WITH_IDS = new Set(["group", "category", "topic", "post", "badge"]);

/**
 * Does the parameter hold ids, so that letters can only be a mistake? An id in the address is a
 * number; elsewhere core also takes names.
 *
 * @example takesIds({ name: "id", in: "path", kind: "group", alias: null }) // true
 */
export function takesIds(param: CatalogueParam): boolean {
  return (
    param.in === "path" &&
    KINDS_WITH_IDS.has(param.kind) &&
    !/name|slug/.test(param.name)
  );
}

/**
 * Adds what was typed, pasted or chosen to an allow-list. Core splits stored values at commas
 * and trims nothing, so no value may hold a comma or outer space.
 *
 * @example addValues(param, ["12"], " 34 ,,12") // { values: ["12", "34"], rejected: [] }
 */
export function addValues(
  param: CatalogueParam,
  present: readonly string[],
  text: string
): Addition {
  const values = [...present];
  const rejected: string[] = [];
  for (const typed of text.split(/[,\n]/)) {
    const value = normalize(param, typed.trim());
    if (value === null) {
      rejected.push(typed.trim());
    } else if (value !== "" && !values.includes(value)) {
      values.push(value);
    }
  }
  return { values, rejected };
}

/** Core compares text, and `07` is not `7`: leading zeros go. */
function normalize(param: CatalogueParam, value: string): string | null {
  if (value === "" || !takesIds(param)) {
    return value;
  }
  return /^\d+$/.test(value) ? value.replace(/^0+(?=\d)/, "") : null;
}
