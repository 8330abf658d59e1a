import { parseLink, parseManifest } from "#manifest";
import { describe, expect, test } from "vitest";
import cases from "../../cases/manifests.json" with { type: "json" };

interface ManifestCase {
  name: string;
  manifest?: unknown;
  text?: string;
  link?: string;
  /** Limits by scope. */
  scopes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  ask?: readonly string[];
  /** `code where`, the place may be empty. */
  issues: readonly string[];
  /** What nothing of the answer may repeat. */
  hides?: string;
}

describe("manifests and links", () => {
  // JSON widens every row to its own shape; the interface is the common one.
  test.each(cases as unknown as ManifestCase[])("$name", (row) => {
    const { choice, issues } =
      row.link === undefined
        ? parseManifest(row.text ?? JSON.stringify(row.manifest))
        : parseLink(row.link);
    expect(
      choice.scopes.map(({ scope_id, limits }) => [scope_id, limits])
    ).toEqual(Object.entries(row.scopes));
    expect(issues.map(({ code, where }) => `${code} ${where}`)).toEqual(
      row.issues.map((line) => (line.includes(" ") ? line : `${line} `))
    );
    if (row.hides) {
      expect(JSON.stringify({ choice, issues })).not.toContain(row.hides);
    }
    if (row.ask) {
      expect(choice.scopes[0]?.ask).toEqual(row.ask);
    }
  });
});
