import {
  CORE_SCOPES,
  explainAuthorizeUrl,
  isClientError,
  probeScopes,
  type ScopeProbe,
  type UrlReport,
} from "#client";
import { type Command, type Terminal, UsageError } from "../command.ts";
import { COMMON, readArguments } from "../user-keys/arguments.ts";
import { connectAs } from "../user-keys/connect-as.ts";
import { createOutput, EXIT_CODES, type Output } from "../user-keys/output.ts";
import { pastedAnswer } from "../user-keys/pasted-answer.ts";
import { printedReport } from "../user-keys/print-url-report.ts";
import { realWorld, type World } from "../user-keys/world.ts";

const OPTIONS = {
  "allow-http": COMMON["allow-http"],
  json: COMMON.json,
  offline: { type: "boolean", default: false },
} as const;

/** Explains an authorize address. */
export function createExplainUrlCommand(world: World): Command {
  return {
    name: "explain-url",
    summary:
      "say what an authorize address asks for, and what is wrong with it",
    help: `Usage: explain-url URL [options]

URL is the address of a consent page, \`https://SITE/user-api-key/new?…\` (\`-\` reads it from
standard input). Says of each parameter what it is, and what is missing or wrong.

  --offline         don't ask the site which scopes it allows
  --allow-http      ask it even without encryption
  --json            print one JSON document

${EXIT_CODES}`,
    run: (args, terminal) => explainUrl(args, terminal, world),
  };
}

/** With the machine's own world. */
export const explainUrlCommand = createExplainUrlCommand(realWorld());

async function explainUrl(
  args: readonly string[],
  terminal: Terminal,
  world: World
): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const output = createOutput(terminal, world, values.json);
  const [text, ...more] = positionals;
  if (text === undefined || more.length > 0) {
    throw new UsageError("pass one URL, in quotes: it holds `&`");
  }
  const report = await explainAuthorizeUrl(
    text === "-" ? await pastedAnswer(terminal) : text
  );
  const probes = values.offline
    ? null
    : await siteScopes(report, values["allow-http"], output, world);
  output.result(printedReport(report, probes, output), {
    ...report,
    site_scopes: probes,
  });
  return isFaulty(report, probes) ? 1 : 0;
}

/** @returns null where the site doesn't answer: the report is of use without */
async function siteScopes(
  { site, scopes }: UrlReport,
  allowHttp: boolean,
  output: Output,
  world: World
): Promise<ScopeProbe[] | null> {
  if (site === null) {
    return null;
  }
  try {
    const all = [...new Set([...scopes, ...CORE_SCOPES])];
    const route = { site, allowHttp, output, world };
    return await probeScopes(connectAs(route, null), all);
  } catch (error) {
    if (isClientError(error)) {
      output.say(`the site's scopes are unknown: ${error.message}`);
      return null;
    }
    throw error;
  }
}

function isFaulty(
  { remarks, parameters, scopes }: UrlReport,
  probes: readonly ScopeProbe[] | null
): boolean {
  const refused = probes?.some(
    ({ scope, allowed }) => !allowed && scopes.includes(scope)
  );
  return (
    remarks.length > 0 ||
    parameters.some(
      ({ verdict }) => verdict === "missing" || verdict === "wrong"
    ) ||
    refused === true
  );
}
