import { type Connection, CORE_SCOPES } from "#client";
import { COMMON_HELP, scopesArgument } from "../user-keys/arguments.ts";
import {
  connectAs,
  connectAsAdmin,
  type Route,
} from "../user-keys/connect-as.ts";
import type { Check } from "../user-keys/doctor/check.ts";
import { checkKey } from "../user-keys/doctor/check-key.ts";
import { checkOrigin } from "../user-keys/doctor/check-origin.ts";
import {
  checkRedirect,
  checkRedirectEntries,
} from "../user-keys/doctor/check-redirect.ts";
import { checkRequest } from "../user-keys/doctor/check-request.ts";
import { checkScopes } from "../user-keys/doctor/check-scopes.ts";
import { checkSite } from "../user-keys/doctor/check-site.ts";
import { LIMITS } from "../user-keys/doctor/limits.ts";
import { readSiteSettings } from "../user-keys/doctor/site-settings.ts";
import { keyCommand } from "../user-keys/key-command.ts";
import type { Output } from "../user-keys/output.ts";
import { readSecret } from "../user-keys/secrets.ts";
import { realWorld } from "../user-keys/world.ts";

/** Looks at everything that user API keys fail at. */
export const createDoctorCommand = keyCommand({
  name: "doctor",
  summary: "find out why API keys don't work on a site",
  help: `Usage: doctor SITE [options]

Looks at the site's version, scopes, redirects, limits and keys, and says what to do.
Creates nothing.

  --scopes LIST         scopes that must be allowed (others are listed)
  --redirect URL        an \`auth_redirect\` that must be allowed; needs an admin key
  --origin URL          a web page's origin that must be allowed to call
  --request FILE        a request that fails, as a curl command or as headers (\`-\` is standard
                        input, which keeps its keys out of the process list): finds misspelt headers
  --admin-key-file FILE an admin key, else DISCOURSE_API_KEY: reads the settings; with --as USERNAME
${COMMON_HELP}

With DISCOURSE_USER_API_KEY that key is tried too.`,
  options: {
    scopes: { type: "string" },
    redirect: { type: "string" },
    origin: { type: "string" },
    request: { type: "string" },
    as: { type: "string", default: "system" },
    "admin-key-file": { type: "string" },
  },
  async run(route, values, terminal) {
    const { site, output, world } = route;
    const { redirect, origin, request } = values;
    const asked =
      values.scopes === undefined ? [] : scopesArgument(values.scopes);
    const stranger = connectAs(route, null);
    const file = values["admin-key-file"];
    const admin =
      file !== undefined || world.env["DISCOURSE_API_KEY"]
        ? await connectAsAdmin(route, { username: values.as, file }, terminal)
        : null;

    output.progress(`looking at ${site} …`);
    const checks = [
      ...(await checkSite(stranger)),
      ...(await checkScopes(stranger, asked, CORE_SCOPES)),
      ...(await checkSettings(stranger, admin, redirect)),
      ...(origin === undefined ? [] : [await checkOrigin(stranger, origin)]),
      ...(await checkOwnKey(route)),
      ...(request === undefined
        ? []
        : checkRequest(await readSecret(request, terminal))),
      ...LIMITS,
    ];
    output.result(
      checks.flatMap((check) => printed(check, output)),
      { site, checks }
    );
    return checks.some(({ state }) => state === "fault") ? 1 : 0;
  },
});

/** With the machine's own world. */
export const doctorCommand = createDoctorCommand(realWorld());

async function checkSettings(
  stranger: Connection,
  admin: Connection | null,
  redirect: string | undefined
): Promise<Check[]> {
  const settings = admin === null ? null : await readSiteSettings(admin);
  return [
    ...(admin === null ? [] : [await checkKey("admin key", admin)]),
    ...(redirect === undefined
      ? []
      : [await checkRedirect(stranger, redirect, settings)]),
    ...(settings === null ? [] : checkRedirectEntries(settings)),
  ];
}

async function checkOwnKey(route: Route): Promise<Check[]> {
  const userApiKey = route.world.env["DISCOURSE_USER_API_KEY"];
  return userApiKey
    ? [await checkKey("user key", connectAs(route, { userApiKey }))]
    : [];
}

const MARKS = {
  fine: ["green", "✓"],
  doubtful: ["yellow", "!"],
  fault: ["red", "✗"],
  unknown: ["dim", "?"],
} as const;

function printed(
  { state, subject, found, todo }: Check,
  { paint }: Output
): string[] {
  const [colour, mark] = MARKS[state];
  return [
    `${paint(colour, mark)} ${subject}: ${found}`,
    ...(todo === null ? [] : [`    ${todo}`]),
  ];
}
