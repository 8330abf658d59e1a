import { compile, scaffold } from "#registry";
import { describe, expect, test } from "vitest";
import { host } from "../../host.ts";

describe("scaffold", () => {
  const files = scaffold(
    {
      actions: ["groups#update", "admin/api#create", "list#private_messages"],
      area: "administration",
      plugin: null,
    },
    host
  );

  test("proposes a file a controller", () => {
    expect([...files.keys()]).toEqual(["groups", "api", "list"]);
  });

  test("guesses parameters, kinds and risk", () => {
    expect(files.get("groups")).toMatch(/id:\n\s+in: path\n\s+kind: group\n/);
    expect(files.get("groups")).toContain("risk: write");
    expect(files.get("api")).toContain("risk: escalation");
    expect(files.get("list")).toMatch(
      /username:\n\s+in: path\n\s+kind: user\n/
    );
    expect(files.get("list")).toContain("risk: read");
  });

  test("proposes nothing that passes the checker unread", () => {
    for (const [resource, text] of files) {
      const { issues } = compile([{ file: `${resource}.yml`, text }], {
        plugin: "test",
        host,
      });
      const codes = new Set(issues.map(({ code }) => code));
      expect(codes).toEqual(new Set(["not_reviewed"]));
    }
  });

  test("proposes what passes once its texts are written", () => {
    for (const [resource, text] of files) {
      const reviewed = text.replace(/REVIEW /g, "");
      const { issues, findings } = compile(
        [{ file: `${resource}.yml`, text: reviewed }],
        { plugin: "test", host }
      );
      expect([...issues, ...findings]).toEqual([]);
    }
  });
});
