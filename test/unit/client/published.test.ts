import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import { emitClient } from "../../emit-client.ts";

let folder: string;

beforeAll(() => {
  folder = emitClient();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the published client", () => {
  test("is what package.json names", () => {
    expect(manifest.exports["./client"]).toEqual({
      types: "./build/client/index.d.ts",
      default: "./build/client/index.js",
    });
    const names = readdirSync(folder);
    expect(names).toEqual(expect.arrayContaining(["index.d.ts", "index.js"]));
  });

  test("imports nothing but itself", () => {
    const modules = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const foreign = modules
      .filter((name) => name.endsWith(".js"))
      .flatMap((name) => {
        const text = readFileSync(join(folder, name), "utf8");
        return [...text.matchAll(/from "([^"]+)"/g)].map(
          ([, from = ""]) => from
        );
      })
      .filter((from) => !/^\.{1,2}\/.*\.js$/.test(from));
    expect(foreign).toEqual([]);
  });

  test("runs in this Node without help", () => {
    const script = `
      import { createKeyPair, decryptPayload, isClientError } from ${JSON.stringify(join(folder, "index.js"))};
      const pair = await createKeyPair();
      try { await decryptPayload("AAAA", { ...pair, nonce: "n" }); }
      catch (error) { console.log(isClientError(error), error.code); }`;
    const printed = execFileSync(
      process.execPath,
      ["--input-type=module", "--eval", script],
      { encoding: "utf8", env: {} }
    );
    expect(printed).toBe("true payload_wrong_size\n");
  });
});
