import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  areRunning,
  buildersOf,
  forgetPage,
  isPageKept,
} from "./support/page-builder.ts";
import { type RunningSandbox, startSandbox } from "./support/sandbox.ts";

const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
const running = new Set<RunningSandbox>();

afterAll(async () => {
  await Promise.all([...running].map((sandbox) => sandbox.kill()));
  rmSync(folder, { recursive: true });
});

describe("the sandbox as a process", () => {
  test("loses no acknowledged key when it is killed", async () => {
    const first = await start({ SANDBOX_DATA: folder });
    const acknowledged: string[] = [];
    for (let at = 0; at < 12; at++) {
      acknowledged.push(await makeKey(first, `key ${at}`));
    }
    // Killed while further keys are being made.
    const unanswered = Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => makeKey(first, `late ${at}`))
    );
    await first.kill();
    await unanswered;

    const second = await start({ SANDBOX_DATA: folder });
    for (const key of acknowledged) {
      const answer = await ask(second, "/session/scopes.json", key);
      expect(answer.status).toBe(200);
    }
    expect(second.adminKey).toBe(first.adminKey);
    await second.stop();
  });

  test("lets no second process at the same data", async () => {
    const first = await start({ SANDBOX_DATA: folder });
    await expect(startSandbox({ SANDBOX_DATA: folder })).rejects.toThrow(
      /in use|already/i
    );
    await first.stop();
  });

  test("asked to stop while its page is built, ends both quietly", async () => {
    forgetPage();
    const sandbox = await start({ SANDBOX_DATA: folder });
    const builders = buildersOf(sandbox.pid);
    expect(builders).toHaveLength(1);
    expect(await sandbox.stop()).toBe(0);
    expect(sandbox.errors()).toBe("");
    expect(existsSync(join(folder, "lock"))).toBe(false);
    // The work was broken off, not waited for.
    expect(isPageKept()).toBe(false);
    await expect.poll(() => areRunning(builders)).toBe(false);
  });

  test("leaves no builder behind when it is killed", async () => {
    forgetPage();
    const sandbox = await start({ SANDBOX_DATA: folder });
    const builders = buildersOf(sandbox.pid);
    expect(builders).toHaveLength(1);
    await sandbox.kill();
    await expect
      .poll(() => areRunning(builders), { timeout: 10_000 })
      .toBe(false);
  });

  test("says which port is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    // A server that listens on TCP has an address with a port.
    const { port } = server.address() as AddressInfo;
    await expect(startSandbox({ PORT: String(port) })).rejects.toThrow(
      new RegExp(`\\b${port}\\b`)
    );
    server.close();
  });

  test("says what is wrong with a data folder", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    await expect(startSandbox({ SANDBOX_DATA: file })).rejects.toThrow(file);
  });

  test("takes the admin key that it is given", async () => {
    const sandbox = await start({ SANDBOX_ADMIN_KEY: "given-admin-key" });
    const answer = await ask(
      sandbox,
      "/admin/api/keys.json",
      "given-admin-key"
    );
    expect(answer.status).toBe(200);
    await sandbox.stop();
  });
});

async function start(env: Record<string, string>): Promise<RunningSandbox> {
  const sandbox = await startSandbox(env);
  running.add(sandbox);
  return sandbox;
}

async function makeKey(
  sandbox: RunningSandbox,
  description: string
): Promise<string> {
  const scopes = [{ scope_id: "categories:list" }];
  const answer = await ask(sandbox, "/admin/api/keys.json", sandbox.adminKey, {
    key: { description, scope_mode: "granular", scopes },
  });
  // As core answers: root `key`, with the key itself in it only now.
  const { key } = (await answer.json()) as { key: { key: string } };
  return key.key;
}

function ask(
  sandbox: RunningSandbox,
  path: string,
  key: string,
  body?: object
): Promise<Response> {
  return fetch(sandbox.address + path, {
    headers: {
      "Api-Key": key,
      "Api-Username": "admin",
      "Content-Type": "application/json",
    },
    ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
  });
}
