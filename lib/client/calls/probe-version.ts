import { UnreachableError } from "../errors/index.ts";
import type { Connection } from "../site/index.ts";

/** What a site says of its user API keys. */
export interface ProtocolVersion {
  /** `Auth-Api-Version`; 4 today. */
  version: number;
  /** Newer Discourse: keys for devices without a browser. */
  deviceCode: boolean;
}

/**
 * Asks a site for the version of its user API keys.
 *
 * @throws UnreachableError `not_discourse`
 * @example (await probeVersion(connect({ site }))).version // 4
 */
export async function probeVersion(
  connection: Connection,
  signal?: AbortSignal
): Promise<ProtocolVersion> {
  const { headers, status } = await connection.request(
    "HEAD",
    "/user-api-key/new",
    { accept: [400, 404, 405], ...(signal ? { signal } : {}) }
  );
  const version = Number(headers.get("auth-api-version") ?? NaN);
  if (!Number.isInteger(version)) {
    const { site } = connection;
    throw UnreachableError.of("not_discourse", [{ site }], { status });
  }
  return {
    version,
    deviceCode: headers.get("auth-api-device-code") === "true",
  };
}
