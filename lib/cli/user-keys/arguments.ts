import { siteAddress } from "#client";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "../command.ts";

/** What every key command takes. */
export const COMMON = {
  account: { type: "string", default: "default" },
  "allow-http": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const satisfies ParseArgsConfig["options"];

export const COMMON_HELP = `  --account NAME    which of several keys for the site (default: default)
  --allow-http      let a key travel unencrypted to another machine
  --json            print one JSON document`;

/** Where a user key comes from. */
export const KEY_SOURCES = `The key: --key-file FILE (\`-\` is standard input), else DISCOURSE_USER_API_KEY, else
the one that \`login\` keeps. Never an argument: others see a command's arguments.`;

const SECRET_OPTION =
  /^--(?:(?:user-?)?api-?key|(?:user-)?key|admin-?key|token|password)(?:=|$)/i;

/**
 * `parseArgs`, but a key among the arguments is met with the reason why not.
 *
 * @throws UsageError
 */
export function readArguments<
  const Options extends NonNullable<ParseArgsConfig["options"]>,
>(args: readonly string[], options: Options) {
  if (args.some((arg) => SECRET_OPTION.test(arg))) {
    throw new UsageError(
      "a key among the arguments is seen by everybody on this machine: pass it by environment, file or standard input"
    );
  }
  return parseArgs({ args: [...args], allowPositionals: true, options });
}

/**
 * The site that a command is about.
 *
 * @param verb must stand before it, where there is one
 * @throws UsageError
 * @example siteArgument(["create", "example.com"], false, "create") // "https://example.com"
 */
export function siteArgument(
  positionals: readonly string[],
  allowHttp: boolean,
  verb?: string
): string {
  if (verb !== undefined && positionals[0] !== verb) {
    throw new UsageError(`the only thing to do is \`${verb}\``);
  }
  const [site, ...more] = positionals.slice(verb === undefined ? 0 : 1);
  if (site === undefined || more.length > 0) {
    throw new UsageError("name one SITE, e.g. https://forum.example.com");
  }
  return siteAddress(/^\w+:\/\//.test(site) ? site : `https://${site}`, {
    allowHttp,
  });
}

/**
 * The scopes of `--scopes`.
 *
 * @throws UsageError
 * @example scopesArgument("read,notifications") // ["read", "notifications"]
 */
export function scopesArgument(text: string | undefined): string[] {
  const scopes = (text ?? "").split(",").map((scope) => scope.trim());
  if (scopes.some((scope) => scope === "")) {
    throw new UsageError("name scopes: --scopes session_info,notifications");
  }
  return [...new Set(scopes)];
}
