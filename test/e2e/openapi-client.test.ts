import { execFile } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import openapiTS, { astToString } from "openapi-typescript";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Forum, openForum } from "./support/open-forum.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

// The document's types are large, and a busy machine is slow.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let forum: Forum;
let folder: string;

beforeAll(async () => {
  forum = await openForum();
  mkdirSync(join(ROOT, ".sandbox"), { recursive: true });
  // In the project, so that its packages are found.
  folder = mkdtempSync(join(ROOT, ".sandbox", "openapi-client-"));
  const program = join(ROOT, "test/fixtures/openapi-client/flow.mts");
  copyFileSync(program, join(folder, "flow.mts"));
  const types = await openapiTS(pathToFileURL(join(ROOT, "docs/openapi.json")));
  writeFileSync(join(folder, "schema.ts"), astToString(types));
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: join(ROOT, "tsconfig.node.json"),
      compilerOptions: { lib: ["es2023", "dom"] },
      include: ["*.mts", "*.ts"],
      exclude: [],
    })
  );
});

afterAll(async () => {
  await forum?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a client that is generated from the OpenAPI document", () => {
  test("fits a program, and refuses what the document does not have", async () => {
    const tsc = join(ROOT, "node_modules/.bin/tsc");
    const { stdout } = await run(tsc, ["-p", folder]).catch(
      (error: { stdout: string }) => error
    );
    expect(stdout).toBe("");
  });

  test("makes a key for a user, uses it and revokes it", async () => {
    const { stdout } = await run(
      process.execPath,
      ["--import", "tsx", join(folder, "flow.mts")],
      {
        cwd: ROOT,
        env: { ...process.env, SITE: forum.address, API_KEY: forum.adminKey },
      }
    );
    expect(JSON.parse(stdout)).toEqual({
      version: "4",
      username: "sam",
      permitted: 200,
      refused: [
        403,
        {
          errors: [expect.any(String)],
          error_type: "invalid_access",
          extras: expect.objectContaining({
            reason: "scope_missing",
            scopes_needed: expect.arrayContaining(["write"]),
            scopes_held: ["session_info", "notifications"],
          }),
        },
      ],
      missing: [
        400,
        {
          errors: [expect.stringContaining("scopes is missing")],
          error_type: "invalid_parameters",
        },
      ],
      revoked: "OK",
      after: 403,
      nowhere: 404,
    });
  });
});
