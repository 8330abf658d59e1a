/**
 * A request parameter as Rails sees it. Lists, hashes and uploads are only told apart from plain
 * values, since no allow-list can match them.
 */
export type ParamValue = string | number | boolean | null | typeof NESTED;

/** Stands for a list, a hash or an upload. */
export const NESTED = Symbol("nested parameter");

/** Parameters by name; a Map, because names come from the caller. */
export type Parameters = ReadonlyMap<string, ParamValue>;

/** Ruby's `blank?` for parameter values. */
export function isBlank(value: ParamValue | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    (typeof value === "string" && value.trim() === "")
  );
}

/**
 * Reads a query string or form body: nesting by brackets, `;` as a separator beside `&`, the last
 * of several values wins, a name without `=` is null.
 *
 * Source: `ActionDispatch::ParamBuilder` and `QueryParser`, Rails 8.0 over Rack 2.2.
 *
 * @returns null where Rails answers 400: broken escapes, or one name used with and without brackets
 * @example parseForm("id=5&emails[]=a") // Map {"id" => "5", "emails" => NESTED}
 */
export function parseForm(text: string): Parameters | null {
  const parameters = new Map<string, ParamValue>();
  if (text === "") {
    return parameters;
  }
  for (const pair of text.split(/[&;] */)) {
    if (pair === "") {
      continue;
    }
    const equals = pair.indexOf("=");
    const name = decodeForm(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? null : decodeForm(pair.slice(equals + 1));
    if (name === null || (equals >= 0 && value === null)) {
      return null;
    }
    if (!setParameter(parameters, name, value)) {
      return null;
    }
  }
  return parameters;
}

/**
 * Adds one named value the way Rails nests names.
 *
 * @returns false where the name was used with another shape before
 */
export function setParameter(
  parameters: Map<string, ParamValue>,
  name: string,
  value: ParamValue
): boolean {
  const match = /^[[\]]*([^[\]]+)\]*/.exec(name);
  const key = match?.[1] ?? name;
  const rest = match ? name.slice(match[0].length) : "";
  if (key === "") {
    return true;
  }
  if (rest === "" || rest === "[") {
    parameters.set(rest === "" ? key : name, value);
    return true;
  }
  const known = parameters.get(key);
  if (known !== undefined && known !== null && known !== NESTED) {
    return false;
  }
  parameters.set(key, NESTED);
  return true;
}

/** Top-level parameters of a parsed JSON body; a list arrives as `_json`, as in Rails. */
export function parametersOf(json: unknown): Parameters {
  const isHash = typeof json === "object" && json !== null;
  const entries =
    isHash && !Array.isArray(json)
      ? Object.entries(json)
      : [["_json", json] as const];
  return new Map(
    entries.map(([name, value]: readonly [string, unknown]) => [
      name,
      plainValue(value),
    ])
  );
}

function plainValue(value: unknown): ParamValue {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    default:
      return value === null || value === undefined ? null : emptyIsNull(value);
  }
}

/** An empty list or hash is blank to Ruby. */
function emptyIsNull(value: object | bigint | symbol): ParamValue {
  return typeof value === "object" && Object.keys(value).length === 0
    ? null
    : NESTED;
}

function decodeForm(text: string): string | null {
  const spaced = text.replaceAll("+", " ");
  if (!spaced.includes("%")) {
    return spaced;
  }
  try {
    return decodeURIComponent(spaced);
  } catch {
    return null;
  }
}
