import { adminKeyScopes, whoAmI } from "#client";
import { type Command, type Terminal } from "../command.ts";
import {
  COMMON,
  COMMON_HELP,
  KEY_SOURCES,
  readArguments,
  siteArgument,
} from "../user-keys/arguments.ts";
import { connectAsAdmin, connectAsUser } from "../user-keys/connect-as.ts";
import { EXIT_CODES } from "../user-keys/output.ts";
import { withOutput } from "../user-keys/with-output.ts";
import { realWorld, type World } from "../user-keys/world.ts";

const OPTIONS = {
  ...COMMON,
  "key-file": { type: "string" },
  as: { type: "string" },
  "admin-key-file": { type: "string" },
} as const;

/** Says whom a key acts as. */
export function createWhoamiCommand(world: World): Command {
  return {
    name: "whoami",
    summary: "say whom a key acts as",
    help: `Usage: whoami SITE [options]

  --key-file FILE       a user key
  --as USERNAME         ask for an admin key instead, acting as this user; also prints its scopes
  --admin-key-file FILE the admin key, else DISCOURSE_API_KEY
${COMMON_HELP}

A user key needs the scope \`session_info\` or \`read\`.
${KEY_SOURCES}
${EXIT_CODES}`,
    run: (args, terminal) => whoami(args, terminal, world),
  };
}

/** With the machine's own world. */
export const whoamiCommand = createWhoamiCommand(realWorld());

async function whoami(
  args: readonly string[],
  terminal: Terminal,
  world: World
): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  return withOutput(terminal, world, values.json, async (output) => {
    const allowHttp = values["allow-http"];
    const site = siteArgument(positionals, allowHttp);
    const route = { site, allowHttp, output, world };
    const username = values.as;
    const connection =
      username === undefined
        ? await connectAsUser(
            route,
            { account: values.account, file: values["key-file"] },
            terminal
          )
        : await connectAsAdmin(
            route,
            { username, file: values["admin-key-file"] },
            terminal
          );
    const who = await whoAmI(connection);
    const scopes =
      username === undefined ? null : await adminKeyScopes(connection);
    const rank = who.admin ? ", admin" : who.moderator ? ", moderator" : "";
    const held = scopes?.map(({ scope }) => scope).join(", ");
    output.result(
      [
        `${who.username} (id ${who.id}${rank}) on ${site}`,
        ...(scopes === null ? [] : [`scopes: ${held || "all (global key)"}`]),
      ],
      { site, user: who, scopes }
    );
    return 0;
  });
}
