import type { CompiledRegistry } from "#registry";
import { type AppOptions, createSandboxApp } from "#sandbox";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { host } from "../../host.ts";
import { lendData } from "../../lend-data.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Noon of a day on which nothing happens by itself. */
export const NOON = new Date("2026-11-20T12:00:00Z");

/** A key as a case table describes it. */
export interface TestKey {
  scope_mode?: string | null;
  username?: string;
  revoked?: boolean;
  rows?: readonly {
    resource: string;
    action: string;
    allowed_parameters?: Record<string, string[]>;
  }[];
}

/** The project's own registry; another test holds the file against its sources. */
export const registry = JSON.parse(
  readFileSync(`${ROOT}config/scopes.json`, "utf8")
) as CompiledRegistry;

/**
 * A sandbox without a socket over a database of its own, until its data are closed.
 *
 * @example const site = await openSite(); await site.ask("GET", "/latest.json");
 */
export async function openSite({
  perMinute = 100_000,
  perUserKey = 20,
  perUserKeyAndDay = 2880,
  discourse = "3.5",
  page = null,
}: {
  perMinute?: number;
  perUserKey?: number;
  perUserKeyAndDay?: number;
  discourse?: "3.5" | "2026";
  page?: AppOptions["page"];
} = {}) {
  const clock = { now: NOON };
  const lines: string[] = [];
  const errors: unknown[] = [];
  let drawn = 0;
  const surroundings = {
    clock: () => clock.now,
    randomHex: (bytes: number) =>
      createHash("sha512")
        .update(`${drawn++}`)
        .digest("hex")
        .slice(0, bytes * 2),
  };
  const data = await lendData(NOON, "the-admin-key");
  const app = createSandboxApp({
    ...surroundings,
    database: data.database,
    adminKey: data.adminKey,
    host,
    registry,
    discourse,
    maxAdminApiReqsPerMinute: perMinute,
    maxUserApiReqsPerMinute: perUserKey,
    maxUserApiReqsPerDay: perUserKeyAndDay,
    page,
    logRequest: (line) => lines.push(line),
    logError: (error) => errors.push(error),
  });

  return {
    data,
    clock,
    lines,
    errors,
    /** As `fetch` does it, but without a socket. */
    fetch: async (url: string, init: RequestInit) => {
      const headers = new Headers(init.headers);
      headers.set("Host", "127.0.0.1:4200");
      return app.request(url, { ...init, headers });
    },
    /** Asks as an admin, unless headers say otherwise. */
    async ask(
      method: string,
      url: string,
      { send, headers = AS_ADMIN, ...more }: Asked = {}
    ) {
      const isJson = send !== undefined;
      const response = await app.request(url, {
        method,
        headers: {
          Host: "127.0.0.1:4200",
          ...(isJson ? { "Content-Type": "application/json" } : {}),
          ...headers,
        },
        ...(isJson ? { body: JSON.stringify(send) } : {}),
        ...more,
      });
      const text = await response.text();
      return { status: response.status, text, headers: response.headers };
    },
    /** Writes a table's keys, and answers their secrets by the same names. */
    async putKeys(
      keys: Readonly<Record<string, TestKey>>
    ): Promise<ReadonlyMap<string, string>> {
      const secrets = new Map<string, string>();
      for (const [name, key] of Object.entries(keys)) {
        secrets.set(name, await this.putKey(name, key));
      }
      return secrets;
    },
    /** Writes a key straight into the tables, so also one that no endpoint would make. */
    async putKey(name: string, key: TestKey): Promise<string> {
      const secret = `secret-of-${name}`;
      const modes = ["global", "read_only", "granular"];
      const row = await data.database.first<{ id: number }>(
        `INSERT INTO api_keys (key_hash, truncated_key, user_id, scope_mode,
           revoked_at, created_at, updated_at)
         VALUES ($1, 'secr', (SELECT id FROM users WHERE username = $2), $3, $4, $5, $5)
         RETURNING id`,
        [
          createHash("sha256").update(secret).digest("hex"),
          key.username ?? null,
          key.scope_mode ? modes.indexOf(key.scope_mode) : null,
          key.revoked ? NOON : null,
          NOON,
        ]
      );
      for (const { resource, action, allowed_parameters } of key.rows ?? []) {
        await data.database.all(
          `INSERT INTO api_key_scopes (api_key_id, resource, action,
             allowed_parameters, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)`,
          [row?.id, resource, action, allowed_parameters ?? null, NOON]
        );
      }
      return secret;
    },
  };
}

/** What a request carries beside method and address. */
export interface Asked {
  send?: unknown;
  body?: string;
  headers?: Record<string, string>;
}

export type Site = Awaited<ReturnType<typeof openSite>>;

export const AS_ADMIN = {
  "Api-Key": "the-admin-key",
  "Api-Username": "admin",
};

/** Reads a table of `test/cases`. */
export function readCases<Table>(name: string): Table {
  return JSON.parse(
    readFileSync(`${ROOT}test/cases/${name}.json`, "utf8")
  ) as Table;
}
