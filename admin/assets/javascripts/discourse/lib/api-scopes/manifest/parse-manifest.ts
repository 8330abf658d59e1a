import { BOUNDS } from "./bounds.ts";
import { checkText, checkUsername } from "./check-fields.ts";
import { collect, unreadable } from "./collect.ts";
import { type ChoiceIssue, issue, type ReadChoice } from "./issue.ts";
import { isRecord, unknownKeys } from "./json.ts";
import { jsonFault } from "./json-fault.ts";
import { parseEntry } from "./parse-entry.ts";

/** The version of the format that is written and read. */
export const MANIFEST_VERSION = 1;

const KEYS = new Set(["manifest", "name", "description", "username", "scopes"]);

/**
 * Reads a manifest, the file in which an integration says which scopes it needs. All faults are
 * found in one pass; what could be read stands in the choice beside them.
 *
 * @example
 * parseManifest(`{"manifest": 1, "name": "Shop", "scopes": [{"scope": "topics.read"}]}`)
 *   .choice.scopes[0]?.scope_id // "topics:read"
 */
export function parseManifest(text: string): ReadChoice {
  if (text.length > BOUNDS.manifest) {
    return unreadable(issue("too_long", ""));
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    const fault = jsonFault(text);
    const place = fault ? `${fault.line}:${fault.column}` : undefined;
    return unreadable(issue("not_json", "", place));
  }
  if (!isRecord(json) || !("manifest" in json)) {
    return unreadable(issue("not_a_manifest", ""));
  }
  if (json["manifest"] !== MANIFEST_VERSION) {
    const version = json["manifest"];
    return unreadable(
      issue(
        "unknown_version",
        "manifest",
        typeof version === "number" ? String(version) : version
      )
    );
  }

  const { entries, issues } = listOf(json["scopes"]);
  return collect(
    {
      name: checkText(json["name"], "name", BOUNDS.name),
      description: checkText(
        json["description"],
        "description",
        BOUNDS.description
      ),
      username: checkUsername(json["username"], "username"),
    },
    entries.map((entry, at) => parseEntry(entry, `scopes[${at}]`)),
    [...unknownKeys(json, KEYS, ""), ...issues]
  );
}

function listOf(scopes: unknown): {
  entries: readonly unknown[];
  issues: readonly ChoiceIssue[];
} {
  if (!Array.isArray(scopes)) {
    const code = scopes === undefined ? "no_scopes" : "wrong_type";
    return { entries: [], issues: [issue(code, "scopes", scopes)] };
  }
  if (scopes.length === 0) {
    return { entries: [], issues: [issue("no_scopes", "scopes")] };
  }
  return {
    entries: scopes.slice(0, BOUNDS.scopes),
    issues: scopes.length > BOUNDS.scopes ? [issue("too_many", "scopes")] : [],
  };
}
