import { compile } from "#registry";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import { host } from "../../host.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const readme = readFileSync(`${ROOT}README.md`, "utf8");
const blocks = [...readme.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(
  ([, language = "", text = ""]) => ({ language, text })
);

/** What has its own test, or is the test. */
const ELSEWHERE = [
  "npm ci && npm start",
  "npm ci && npm test",
  "npm run check",
  "npm run compile",
  "npm run coverage",
  "npm run scaffold admin/reports",
  "npm run show topics.read",
  "npx discourse-api-scopes login https://forum.example.com --scopes session_info,notifications",
];

describe("README", () => {
  test("names only scripts that exist", () => {
    const named = [...readme.matchAll(/npm (?:run (?:-s )?)?([a-z][\w:]*)/g)]
      .map(([, script = ""]) => script)
      .filter((script) => !["ci", "run"].includes(script));
    const missing = named.filter(
      (script) => !Object.keys(manifest.scripts).includes(script)
    );
    expect(named.length).toBeGreaterThan(8);
    expect(missing).toEqual([]);
  });

  test("quotes the answers that its commands give", () => {
    const commands = blocks
      .filter(({ language }) => language === "sh")
      .flatMap(({ text }) => text.trim().split("\n"))
      .map((line) => line.replace(/\s+#.*$/, ""))
      .filter((command) => !ELSEWHERE.includes(command));
    const answers = blocks.filter(({ language }) => language === "");

    const outputs = commands.map((command) =>
      execFileSync("bash", ["-c", command], { cwd: ROOT, encoding: "utf8" })
    );
    expect(outputs).toEqual([answers[0]?.text]);
  });

  test("draws folders that exist", () => {
    const drawn = [...readme.matchAll(/^([\w./]+\/|\w+\.rb)(?=\s{2,})/gm)].map(
      ([, path = ""]) => path
    );
    expect(drawn.length).toBeGreaterThan(6);
    expect(drawn.filter((path) => !existsSync(ROOT + path))).toEqual([]);
  });

  test("declares a scope that the registry accepts", () => {
    const yaml = blocks.find(({ text }) => text.includes("resource:"))?.text;
    expect(yaml).toContain("group_membership");
    const { issues } = compile([{ file: "README.md", text: yaml ?? "" }], {
      plugin: "readme",
      host,
    });
    expect(issues).toEqual([]);
  });
});
