import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkCommand } from "../../../lib/cli/commands/check.ts";
import { decideCommand } from "../../../lib/cli/commands/decide.ts";
import { showCommand } from "../../../lib/cli/commands/show.ts";
import { run } from "./run.ts";

describe("check", () => {
  test("finds the project's own registry sound and its outputs fresh", async () => {
    const { code, out, err } = await run(checkCommand, []);
    expect(err).toEqual([]);
    expect(out).toHaveLength(1);
    expect(code).toBe(0);
  });

  test("prints every fault as file:line:column code message, exit code 1", async () => {
    const folder = mkdtempSync(join(tmpdir(), "scopes-"));
    writeFileSync(join(folder, "a.yml"), "resource: a\ntitel: A\n");
    const { code, err } = await run(checkCommand, [folder]);
    expect(code).toBe(1);
    expect(err).toEqual([
      expect.stringMatching(/a\.yml:1:1 missing_key `title` is missing$/),
      expect.stringMatching(/a\.yml:1:1 missing_key `area` is missing$/),
      expect.stringMatching(
        /a\.yml:2:1 unknown_key unknown key `titel` \(did you mean `title`\?\)$/
      ),
    ]);
  });

  test("tells findings from faults", async () => {
    const folder = mkdtempSync(join(tmpdir(), "scopes-"));
    writeFileSync(
      join(folder, "a.yml"),
      `resource: a
title: A
area: content
scopes:
  read:
    title: Read topics
    description: Reads topics.
    routes: [GET /t/:id]
    risk: read
    examples: { permit: [GET /t/1.json], deny: [GET /latest.json] }
`
    );
    const lenient = await run(checkCommand, [folder]);
    expect(lenient.code).toBe(0);
    expect(lenient.err).toEqual([
      expect.stringMatching(/a\.yml:8:14 id_not_restrictable /),
      expect.stringMatching(/a\.yml:10:48 few_examples /),
      expect.stringMatching(/a\.yml:10:48 no_near_miss /),
    ]);
    expect((await run(checkCommand, [folder, "--strict"])).code).toBe(1);
  });

  test("explains a code", async () => {
    const { code, out } = await run(checkCommand, ["--explain", "format_trap"]);
    expect(code).toBe(0);
    expect(out.join()).toContain(".json");
    await expect(run(checkCommand, ["--explain", "x"])).rejects.toThrow(
      "there is no code x"
    );
  });

  test("says so when there are no files", async () => {
    const folder = mkdtempSync(join(tmpdir(), "scopes-"));
    const { code, err } = await run(checkCommand, [folder]);
    expect(code).toBe(1);
    expect(err.join()).toContain("no_files");
  });

  test("refuses a folder that is not there", async () => {
    await expect(run(checkCommand, ["/nowhere"])).rejects.toThrow(
      "there is no file or folder /nowhere"
    );
  });
});

describe("show", () => {
  test("shows a scope or a whole resource", async () => {
    const { code, out } = await run(showCommand, ["topics.edit", "flags"]);
    expect(code).toBe(0);
    expect(out.join("\n")).toMatch(
      /^#### Change title, category and tags[^]*PUT \/t\/:topic_id\n[^]*`flags:toggle`/
    );
  });

  test("names the nearest scope", async () => {
    await expect(run(showCommand, ["topcs:edit"])).rejects.toThrow(
      "no scope is called topcs:edit (did you mean topics.edit?)"
    );
  });
});

describe("decide", () => {
  test("answers each line, and goes on after a bad one", async () => {
    const good = {
      scope: { actions: ["topics#show"], path_params: ["id"] },
      allowed: { id: ["12"] },
      request: { method: "GET", url: "/t/13.json" },
    };
    const lines = [
      JSON.stringify(good),
      "{",
      "",
      JSON.stringify({ ...good, scope: { action: ["topics#show"] } }),
      JSON.stringify({ ...good, alowed: {} }),
      JSON.stringify({ ...good, allowed: { id: [13] } }),
      JSON.stringify({ ...good, scope: { methods: "GET" }, allowed: null }),
    ];
    const { out } = await run(decideCommand, [], lines);
    expect(out.map((line) => JSON.parse(line))).toEqual([
      {
        permits: false,
        route: "topics#show",
        reason: "path_param_not_allowed",
        param: "id",
        value: "13",
      },
      { error: expect.stringContaining("not JSON") },
      { error: expect.stringContaining("not JSON") },
      { error: expect.stringContaining('"action"') },
      { error: expect.stringContaining('"alowed"') },
      {
        permits: true,
        route: "topics#show",
        reason: "permitted",
        param: null,
      },
      {
        permits: true,
        route: "topics#show",
        reason: "permitted",
        param: null,
      },
    ]);
  });
});
