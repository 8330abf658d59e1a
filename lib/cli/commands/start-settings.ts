import { resolve } from "node:path";

/** What the environment says of a sandbox. */
export interface Settings {
  port: number;
  /** A folder, or `memory`. */
  data: string;
  adminKey: string | null;
  logsRequests: boolean;
  maxAdminApiReqsPerMinute: number;
}

/** A variable's value; an empty one counts as not set. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the sandbox's settings.
 *
 * @param folder data folder unless told otherwise
 * @returns a sentence for the first value that makes no sense
 * @example readSettings({ PORT: "4300" }, ".sandbox")
 */
export function readSettings(
  env: Environment,
  folder: string
): Settings | { fault: string } {
  const port = integer(env["PORT"] || "4200");
  if (port === null || port > 65_535) {
    return { fault: `PORT is a number from 0 to 65535, not ${env["PORT"]}` };
  }
  const limitText = env["SANDBOX_MAX_ADMIN_API_REQS_PER_MINUTE"] || "60";
  const limit = integer(limitText);
  if (!limit) {
    return {
      fault: `SANDBOX_MAX_ADMIN_API_REQS_PER_MINUTE is a number above 0, not ${limitText}`,
    };
  }
  const adminKey = env["SANDBOX_ADMIN_KEY"] || null;
  if (adminKey !== null && !/^[!-~]{8,}$/.test(adminKey)) {
    return {
      fault:
        "SANDBOX_ADMIN_KEY has at least 8 characters, plain ones without spaces",
    };
  }
  const data = env["SANDBOX_DATA"] || folder;
  return {
    port,
    data: data === "memory" ? data : resolve(data),
    adminKey,
    logsRequests: env["SANDBOX_LOG"] === "requests",
    maxAdminApiReqsPerMinute: limit,
  };
}

function integer(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
