import { resolve } from "node:path";

/** What the environment says of a sandbox. */
export interface Settings {
  port: number;
  /** A folder, or `memory`. */
  data: string;
  adminKey: string | null;
  logsRequests: boolean;
  /** The version of Discourse that is played. */
  discourse: "3.5" | "2026";
  maxAdminApiReqsPerMinute: number;
  maxUserApiReqsPerMinute: number;
  maxUserApiReqsPerDay: number;
  /** Site settings by name. */
  siteSettings: Readonly<Record<string, string>>;
}

/** The limits that have a variable, and Discourse's defaults. */
const LIMITS = {
  maxAdminApiReqsPerMinute: ["SANDBOX_MAX_ADMIN_API_REQS_PER_MINUTE", "60"],
  maxUserApiReqsPerMinute: ["SANDBOX_MAX_USER_API_REQS_PER_MINUTE", "20"],
  maxUserApiReqsPerDay: ["SANDBOX_MAX_USER_API_REQS_PER_DAY", "2880"],
} as const;

/** A site setting's variable: `SANDBOX_SETTING_CORS_ORIGINS`. */
const SETTING = "SANDBOX_SETTING_";

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
  const limits = readLimits(env);
  if ("fault" in limits) {
    return limits;
  }
  const discourse = env["SANDBOX_DISCOURSE"] || "3.5";
  if (discourse !== "3.5" && discourse !== "2026") {
    return { fault: `SANDBOX_DISCOURSE is 3.5 or 2026, not ${discourse}` };
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
    discourse,
    ...limits,
    siteSettings: Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) =>
        name.startsWith(SETTING) && value !== undefined
          ? [[name.slice(SETTING.length).toLowerCase(), value]]
          : []
      )
    ),
  };
}

function readLimits(
  env: Environment
): Record<keyof typeof LIMITS, number> | { fault: string } {
  const read = { ...NO_LIMITS };
  for (const [limit, [name, fallback]] of Object.entries(LIMITS)) {
    const text = env[name] || fallback;
    const value = integer(text);
    if (!value) {
      return { fault: `${name} is a number above 0, not ${text}` };
    }
    // Object.entries widens the keys of a constant object.
    read[limit as keyof typeof LIMITS] = value;
  }
  return read;
}

const NO_LIMITS = {
  maxAdminApiReqsPerMinute: 0,
  maxUserApiReqsPerMinute: 0,
  maxUserApiReqsPerDay: 0,
};

function integer(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
