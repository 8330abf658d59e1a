import type { CatalogueParam } from "../../../lib/api-scopes/catalogue/index.ts";

/** What came of typing: the new list, and what could not be taken over. */
export interface Addition {
  values: readonly string[];
  /** Stays in the field, so that it can be mended. */
  rejected: readonly string[];
}

const KINDS_WITH_IDS = new Set([
  "automation",
  "badge",
  "bookmark",
  "category",
  "chat_channel",
  "chat_message",
  "event",
  "form_template",
  "group",
  "leaderboard",
  "notification",
  "post",
  "query",
  "reviewable",
  "theme",
  "topic",
  "user_badge",
  "user_field",
  "user_id",
  "web_hook",
]);

/** What Discourse ships of these kinds, it numbers downwards from -1. */
const KINDS_BELOW_ZERO = new Set(["query", "theme", "user_id"]);

/** Names of these kinds never hold a space, so that one parts two of them. */
const KINDS_WITH_ONE_WORD = new Set(["group_name", "tag", "user"]);

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
  for (const typed of splitValues(param, text)) {
    const value = normalize(param, typed);
    if (value === null) {
      rejected.push(typed);
    } else if (!values.includes(value)) {
      values.push(value);
    }
  }
  return { values, rejected };
}

/**
 * The single values of a typed or pasted list. Spaces part them where no value can hold one.
 *
 * @example splitValues(usernames, "sam alice\nbob") // ["sam", "alice", "bob"]
 */
export function splitValues(
  param: CatalogueParam,
  text: string
): readonly string[] {
  const spaceParts = takesIds(param)
    ? /^[-\d\s,]*$/.test(text)
    : KINDS_WITH_ONE_WORD.has(param.kind);
  return text
    .split(spaceParts ? /[\s,]+/ : /[,\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** Core compares text, and `07` is not `7`: leading zeros go. */
function normalize(param: CatalogueParam, value: string): string | null {
  if (!takesIds(param)) {
    return value;
  }
  const id = KINDS_BELOW_ZERO.has(param.kind) ? /^-?\d+$/ : /^\d+$/;
  return id.test(value) ? value.replace(/^(-?)0+(?=\d)/, "$1") : null;
}
