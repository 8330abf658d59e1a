import { withHost } from "./address.ts";

/** More of one pattern are all of them. */
const MOST_SPELT_OUT = 20;

/** `{1,2}`, `[1-9]`, `[1-9:2]`. */
const PATTERN = /\{([^{}]*,[^{}]*)\}|\[(\d+)-(\d+)(?::(\d+))?\]/;

/**
 * The addresses that curl asks for: patterns spelt out, the query added.
 *
 * @example curlAddresses("x.org/t/{1,2}.json", "") // ["https://x.org/t/1.json", "https://x.org/t/2.json"]
 */
export function curlAddresses(url: string, query: string): readonly string[] {
  const address = withHost(query === "" ? url : withQuery(url, query));
  const spelt = spellOut(address);
  return spelt.length > MOST_SPELT_OUT
    ? [address.replace(new RegExp(PATTERN, "g"), "{any}")]
    : spelt;
}

function spellOut(url: string): readonly string[] {
  const match = PATTERN.exec(url.split("?", 1)[0] ?? "");
  if (!match) {
    return [url];
  }
  const [whole, list, from = "", to = "", step = "1"] = match;
  const choices =
    list === undefined ? range(from, to, Number(step)) : list.split(",");
  if (choices.length === 0) {
    return [url];
  }
  const spelt: string[] = [];
  for (const choice of choices) {
    spelt.push(...spellOut(url.replace(whole, () => choice)));
    if (spelt.length > MOST_SPELT_OUT) {
      break;
    }
  }
  return spelt;
}

function range(from: string, to: string, step: number): readonly string[] {
  const first = Number(from);
  const count = Math.floor((Number(to) - first) / Math.max(step, 1)) + 1;
  return Array.from(
    { length: Math.min(Math.max(count, 0), MOST_SPELT_OUT + 1) },
    (_, at) => String(first + at * step).padStart(from.length, "0")
  );
}

function withQuery(url: string, query: string): string {
  const [address = "", hash] = url.split("#", 2);
  const mark = address.includes("?") ? "&" : "?";
  return `${address}${mark}${query}${hash === undefined ? "" : `#${hash}`}`;
}
