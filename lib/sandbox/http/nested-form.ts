import { emptyParams, isHash, type Param, type Params } from "./params.ts";

/** As deep as Rack nests names before it refuses a request. */
const DEEPEST = 32;

/**
 * Nests named values the way Rack does: `key[scopes][][scope_id]` is a hash in a list in a hash.
 *
 * Source: `Rack::QueryParser#store_nested_params`, Rack 2.2.
 *
 * @returns null where Rails answers 400: one name used with two shapes, or nested too deep
 * @example nestForm([["a[]", "1"], ["a[]", "2"]]) // { a: ["1", "2"] }
 */
export function nestForm(
  pairs: Iterable<readonly [name: string, value: Param]>
): Params | null {
  const params = emptyParams();
  for (const [name, value] of pairs) {
    if (!store(params, name, value, 0)) {
      return null;
    }
  }
  return params;
}

/** Names and values of a query string or form body; null where an escape is broken. */
export function formPairs(text: string): [string, Param][] | null {
  const pairs: [string, Param][] = [];
  for (const pair of text.split(/[&;] */)) {
    if (pair === "") {
      continue;
    }
    const equals = pair.indexOf("=");
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? null : decode(pair.slice(equals + 1));
    if (name === null || (equals >= 0 && value === null)) {
      return null;
    }
    pairs.push([name, value]);
  }
  return pairs;
}

function store(
  hash: Params,
  name: string,
  value: Param,
  depth: number
): boolean {
  const match = /^[[\]]*([^[\]]+)\]*/.exec(name);
  const key = match?.[1] ?? (depth === 0 ? name : "");
  const rest = match ? name.slice(match[0].length) : "";
  if (depth > DEEPEST) {
    return false;
  }
  if (key === "") {
    return true;
  }
  if (rest === "" || rest === "[") {
    hash[rest === "" ? key : name] = value;
    return true;
  }
  const inList = /^\[\]\[([^[\]]+)\]$/.exec(rest) ?? /^\[\](.+)$/.exec(rest);
  if (rest === "[]" || inList) {
    return storeInList(hash, key, inList?.[1] ?? null, value, depth);
  }
  const inner = hash[key] ?? emptyParams();
  hash[key] = inner;
  return isHash(inner) && store(inner, rest, value, depth + 1);
}

function storeInList(
  hash: Params,
  key: string,
  childName: string | null,
  value: Param,
  depth: number
): boolean {
  const known = hash[key] ?? [];
  if (!Array.isArray(known)) {
    return false;
  }
  // `Array.isArray` widens a readonly list to `any[]`.
  const list: Param[] = known;
  hash[key] = list;
  if (childName === null) {
    list.push(value);
    return true;
  }
  const last = list.at(-1) ?? null;
  if (isHash(last) && !hasName(last, childName)) {
    return store(last, childName, value, depth + 1);
  }
  const child = emptyParams();
  list.push(child);
  return store(child, childName, value, depth + 1);
}

/** A name that is there already begins the next element of the list. */
function hasName(hash: Params, name: string): boolean {
  if (name.includes("[]")) {
    return false;
  }
  let at: Param = hash;
  for (const part of name.split(/[[\]]+/).filter(Boolean)) {
    if (!isHash(at) || !Object.hasOwn(at, part)) {
      return false;
    }
    at = at[part] ?? null;
  }
  return true;
}

function decode(text: string): string | null {
  const spaced = text.replaceAll("+", " ");
  try {
    return spaced.includes("%") ? decodeURIComponent(spaced) : spaced;
  } catch {
    return null;
  }
}
