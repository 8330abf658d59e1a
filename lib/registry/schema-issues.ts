import { suggest } from "#spelling";
import type { z } from "zod";
import type { Issue, IssueCode } from "./issue.ts";
import type { Locate } from "./locate.ts";
import { knownKeys } from "./schema-keys.ts";

/** A file that its schema refuses. */
export interface RefusedFile {
  file: string;
  /** The whole file as plain data. */
  value: unknown;
  locate: Locate;
  schema: z.ZodType;
}

/** Says a fault that the schema found in the registry's own words and codes. */
export function schemaIssues(
  fault: z.core.$ZodIssue,
  refused: RefusedFile
): readonly Issue[] {
  const { file, value: content, locate, schema } = refused;
  const path = fault.path.map((key) =>
    typeof key === "number" ? key : String(key)
  );
  const issue = (
    code: IssueCode,
    message: string,
    at: readonly (string | number)[] = path,
    suggestion?: string
  ): Issue => ({
    code,
    file,
    ...locate(
      at,
      code === "unknown_key" || code === "bad_name" ? "key" : "value"
    ),
    path: at,
    message,
    suggestion,
  });
  const last = label(path);

  switch (fault.code) {
    case "unrecognized_keys":
      return fault.keys.map((key) =>
        issue(
          "unknown_key",
          `unknown key \`${key}\``,
          [...path, key],
          suggest(key, knownKeys(schema, path))
        )
      );
    case "invalid_key":
      return [
        issue(
          "bad_name",
          `${last} is no name: lower-case letters, digits and underscores, letter first`
        ),
      ];
    case "invalid_union": {
      const [nested] = fault.errors
        .flat()
        .filter(({ message }) => message in FORMAT_FAULTS);
      return nested
        ? schemaIssues({ ...nested, path: fault.path }, refused)
        : [issue("wrong_type", `${last} has the wrong form`)];
    }
    case "invalid_value":
      return valueAt(content, path) === undefined
        ? [issue("missing_key", `${last} is missing`)]
        : [
            issue(
              "unknown_value",
              `\`${String(valueAt(content, path))}\` is not one of ${fault.values.join(", ")}`,
              path,
              suggest(
                String(valueAt(content, path)),
                fault.values.map((value) => String(value))
              )
            ),
          ];
    case "invalid_type":
      return valueAt(content, path) === undefined
        ? [issue("missing_key", `${last} is missing`)]
        : [issue("wrong_type", `${last} should be ${article(fault.expected)}`)];
    case "too_small":
      return [issue("missing_key", `${last} is empty`)];
    default: {
      if (fault.message === "not_reviewed") {
        return [
          issue(
            "not_reviewed",
            `${last} is a proposal that nobody has reviewed`
          ),
        ];
      }
      const known = FORMAT_FAULTS[fault.message];
      const given = String(valueAt(content, path));
      return known
        ? [issue(known.code, `\`${given}\` is no ${known.form}`)]
        : [issue("wrong_type", fault.message.toLowerCase())];
    }
  }
}

/** The schema's `error` texts, and what each of them tells the author. */
const FORMAT_FAULTS: Readonly<
  Record<string, { code: IssueCode; form: string }>
> = {
  bad_name: {
    code: "bad_name",
    form: "name: lower-case letters, digits and underscores, letter first",
  },
  bad_action: { code: "bad_action", form: "`controller#action`" },
  bad_route: { code: "bad_route", form: "route like `GET /t/:id`" },
  bad_version: { code: "bad_version", form: "Discourse version like `3.5`" },
  bad_example: { code: "bad_example", form: "request like `GET /t/12.json`" },
};

function valueAt(
  content: unknown,
  path: readonly (string | number)[]
): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? Reflect.get(value, key)
        : undefined,
    content
  );
}

/** What the author knows a place by: its key, or the list and the number in it. */
function label(path: readonly (string | number)[]): string {
  const last = path.at(-1);
  if (last === undefined) {
    return "the file";
  }
  return typeof last === "number"
    ? `\`${path.at(-2) ?? ""}[${last}]\``
    : `\`${last}\``;
}

function article(expected: string): string {
  return expected === "array"
    ? "a list"
    : expected === "record" || expected === "object"
      ? "a map"
      : `a ${expected}`;
}
