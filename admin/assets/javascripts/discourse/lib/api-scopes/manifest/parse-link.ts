import { BOUNDS } from "./bounds.ts";
import {
  checkKeyId,
  checkParam,
  checkScopeId,
  checkText,
  checkUsername,
  checkValue,
  type Field,
} from "./check-fields.ts";
import { collect, unreadable } from "./collect.ts";
import { type ChoiceIssue, issue, type ReadChoice } from "./issue.ts";
import { splitOutside, unescapeValue } from "./link-syntax.ts";
import { isSecretName } from "./secret.ts";
import type { ChosenEntry } from "./types.ts";

/** Stands where the bytes of an address were no text. */
const BROKEN = "\uFFFD";

/** A link says each of them once. */
const SINGLE = ["description", "username", "replaces"];

/**
 * Reads a link that proposes scopes: `?scopes=a.b(id=42|43;name=x),c.d&description=…&username=…&replaces=7`.
 * A parameter without a value, `id=`, asks the admin for one. Takes the query string or a whole
 * address; parameters that are not ours are left alone.
 *
 * @example parseLink("?scopes=group_membership.edit(id=42)").choice.scopes[0]?.limits // {id: ["42"]}
 */
export function parseLink(link: string): ReadChoice {
  if (link.length > BOUNDS.link) {
    return unreadable(issue("too_long", ""));
  }
  const query = new URLSearchParams(
    link.replace(/^[^?&=]*\?/, "").replace(/#.*$/s, "")
  );
  // Written by two hands, it may name scopes twice; whatever else stands twice is a fault.
  const parts = splitOutside(query.getAll("scopes").join(","), ",");
  const written = parts?.map((part) => part.trim()).filter(Boolean) ?? [];
  return collect(
    {
      description: checkText(
        query.get("description"),
        "description",
        BOUNDS.description
      ),
      username: checkUsername(query.get("username"), "username"),
      replaces: checkKeyId(query.get("replaces"), "replaces"),
    },
    written
      .slice(0, BOUNDS.scopes)
      .map((part, at) => parseScope(part, `scopes[${at}]`)),
    [
      ...[...query.keys()]
        .filter(isSecretName)
        .map((name) => issue("secret", name)),
      ...SINGLE.filter((name) => query.getAll(name).length > 1).map((name) =>
        issue("too_many", name)
      ),
      ...(parts === null ? [issue("unbalanced", "scopes")] : []),
      ...(written.length > BOUNDS.scopes ? [issue("too_many", "scopes")] : []),
    ]
  );
}

function parseScope(text: string, where: string): Field<ChosenEntry> {
  const open = text.indexOf("(");
  const id = checkScopeId(open < 0 ? text : text.slice(0, open), where);
  if (open >= 0 && !text.endsWith(")")) {
    return { value: null, issues: [issue("unbalanced", where, text)] };
  }
  const params = (open < 0 ? "" : text.slice(open + 1, -1))
    .split(";")
    .filter(Boolean);
  if (params.length > BOUNDS.paramsPerScope) {
    return { value: null, issues: [issue("too_many", where)] };
  }

  const read = params.map((param) => parseParam(param, where));
  const issues = [...id.issues, ...read.flatMap((field) => field.issues)];
  if (id.value === null || issues.length > 0) {
    return { value: null, issues };
  }
  const known = read.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    value: {
      scope_id: id.value,
      reason: null,
      limits: joined(known.filter(([, values]) => values.length > 0)),
      ask: [
        ...new Set(
          known
            .filter(([, values]) => values.length === 0)
            .map(([param]) => param)
        ),
      ],
      optional: false,
    },
    issues,
  };
}

/** `id=1;id=2` says what `id=1|2` says. */
function joined(
  params: readonly (readonly [string, readonly string[]])[]
): ChosenEntry["limits"] {
  const limits = new Map<string, ReadonlySet<string>>();
  for (const [param, values] of params) {
    limits.set(param, new Set([...(limits.get(param) ?? []), ...values]));
  }
  return Object.fromEntries(
    [...limits].map(([param, values]) => [param, [...values]])
  );
}

function parseParam(
  text: string,
  where: string
): Field<readonly [string, readonly string[]]> {
  const equals = text.indexOf("=");
  const name = checkParam(equals < 0 ? text : text.slice(0, equals), where);
  if (name.value === null || equals < 0) {
    return { value: null, issues: [issue("bad_param", where, text)] };
  }
  const place = `${where}.${name.value}`;
  const parts = text.slice(equals + 1).split("|");
  if (parts.length > BOUNDS.valuesPerParam) {
    return { value: null, issues: [issue("too_many", place)] };
  }
  if (parts.length === 1 && parts[0] === "") {
    return { value: [name.value, []], issues: [] };
  }
  const issues: ChoiceIssue[] = [];
  const values = parts.flatMap((part) => {
    const plain = unescapeValue(part);
    const value =
      plain === null || plain.includes(BROKEN)
        ? { value: null, issues: [issue("bad_escape", place, part)] }
        : checkValue(plain, place);
    issues.push(...value.issues);
    return value.value === null ? [] : [value.value];
  });
  return { value: [name.value, [...new Set(values)]], issues };
}
