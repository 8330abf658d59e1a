import { CHOICE_ISSUES, parseLink, parseManifest } from "#manifest";
import { UNCOVERED_REASONS } from "#planner";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../../lib/cli/command.ts";
import { planCommand } from "../../../lib/cli/commands/plan.ts";
import { word } from "../../../lib/cli/words.ts";
import { run as runCommand } from "./run.ts";

describe("plan", () => {
  test("prints scopes with values, what stays closed and a link", async () => {
    const { code, out } = await run(
      [],
      ["PUT /groups/42/members.json", "POST /payments/webhook.json"]
    );
    expect(code).toBe(1);
    expect(out).toEqual([
      "1 scope for 1 of 2 requests",
      "",
      "group_membership.edit  write",
      "  only id 42",
      "  As long as the requests carry no emails.",
      "    PUT /groups/42/members.json",
      "",
      "Not covered:",
      "  POST /payments/webhook.json",
      "    Nothing on this site answers this address. This key will be refused there.",
      "",
      "/admin/api/keys/new-scoped?scopes=group_membership.edit(id=42)",
    ]);
  });

  test("reads a file, exit code 0 if all is covered", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "plan-")), "calls.txt");
    writeFileSync(file, "getSite\n");
    const { code, out } = await run([file]);
    expect(code).toBe(0);
    expect(out).toContain("site.show  read");
  });

  test("prints a manifest that reads back", async () => {
    const { out } = await run(["--manifest"], ["PUT /groups/42/members.json"]);
    const { choice, issues } = parseManifest(out.join("\n"));
    expect(issues).toEqual([]);
    expect(choice.scopes).toMatchObject([
      { scope_id: "group_membership:edit", limits: { id: ["42"] } },
    ]);
  });

  test("prints JSON with the same link, without bodies", async () => {
    const { out } = await run(
      ["--json", "--fewest"],
      ["curl https://x.org/posts.json -d topic_id=7 -d raw=private"]
    );
    const plan: unknown = JSON.parse(out.join("\n"));
    expect(plan).toMatchObject({
      exact: true,
      bound: 1,
      requests: [{ method: "POST", url: "/posts.json", line: 1, count: 1 }],
    });
    expect(out.join()).not.toContain("private");
  });

  test("turns a manifest into a link, and tells its faults", async () => {
    const { code, out, err } = await run(
      [],
      [`{"manifest": 1, "scopes": [{"scope": "topics.read"}, {"scope": "x"}]}`]
    );
    expect(code).toBe(1);
    expect(err).toEqual([
      "bad_scope_id scopes[1].scope: “x” is no name of a scope. Write resource.action.",
    ]);
    expect(parseLink(out[0] ?? "").choice.scopes).toMatchObject([
      { scope_id: "topics:read" },
    ]);
  });

  test.each([
    ["two files", ["a", "b"]],
    ["a file that is not there", ["/nowhere/calls.har"]],
    ["two forms at once", ["--json", "--manifest"]],
  ])("%s: wrong usage", async (_what, args) => {
    await expect(run(args, ["hello"])).rejects.toThrow(UsageError);
  });

  test("without requests, tells what it did not understand and why", async () => {
    const { code, out, err } = await run(
      ["--json"],
      ["hello", "listTopcs", '{"a": 1,', '{"a": 1}']
    );
    expect(code).toBe(2);
    expect(out).toEqual([]);
    expect(err).toEqual([
      "line 1 not understood: hello",
      "line 2 not understood: listTopcs\n    Did you mean listTopTopics, listLatestTopics, listCategoryTopics?",
      'line 3 not understood: {"a": 1,\n    It looks like JSON, but is broken at line 3, column 9.',
      'line 4 not understood: {"a": 1}\n    It is JSON, but no request in it: neither a HAR nor a log nor a manifest.',
      "there is no request in it; `npm run plan -- --help` tells what can be read",
    ]);
  });

  test("an empty text holds nothing to plan", async () => {
    const { code, err } = await run([], [""]);
    expect(code).toBe(2);
    expect(err).toHaveLength(1);
  });
});

describe("words", () => {
  test.each(CHOICE_ISSUES)("the issue %s has a text", (code) => {
    expect(word(`manifest.issues.${code}`)).not.toBe("");
  });

  test.each(UNCOVERED_REASONS)("the reason %s has a text", (reason) => {
    expect(word(`planner.uncovered.${reason}`)).not.toBe("");
  });
});

function run(args: readonly string[], lines: readonly string[] = []) {
  return runCommand(planCommand, args, lines);
}
