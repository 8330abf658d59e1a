import { createUserKey } from "#client";
import { type Command, type Terminal, UsageError } from "../command.ts";
import {
  COMMON,
  COMMON_HELP,
  readArguments,
  scopesArgument,
  siteArgument,
} from "../user-keys/arguments.ts";
import { connectAsAdmin } from "../user-keys/connect-as.ts";
import { handOver } from "../user-keys/hand-over.ts";
import { EXIT_CODES } from "../user-keys/output.ts";
import { withOutput } from "../user-keys/with-output.ts";
import { realWorld, type World } from "../user-keys/world.ts";

const OPTIONS = {
  ...COMMON,
  as: { type: "string" },
  scopes: { type: "string" },
  name: { type: "string", default: "discourse-api-scopes" },
  "client-id": { type: "string" },
  "admin-key-file": { type: "string" },
  print: { type: "boolean", default: false },
} as const;

/** Makes a user API key without a browser. */
export function createUserKeyCommand(world: World): Command {
  return {
    name: "user-key",
    summary: "make a user API key by an admin key, without a browser",
    help: `Usage: user-key create SITE --as USERNAME --scopes LIST [options]

  --as USERNAME         the user who gets the key
  --scopes LIST         e.g. session_info,notifications
  --admin-key-file FILE the admin key (\`-\` is standard input), else DISCOURSE_API_KEY
  --name TEXT           the application's name in the user's list of apps
  --client-id ID        replaces the user's key of this client (default: a new random id)
  --print               print the key instead of keeping it
${COMMON_HELP}

The admin key acts as the user, so it must not be bound to another one, and it must be global
or hold a scope that covers \`POST /user-api-key.json\`. Keys are never taken from arguments.
${EXIT_CODES}`,
    run: (args, terminal) => createKey(args, terminal, world),
  };
}

/** With the machine's own world. */
export const userKeyCommand = createUserKeyCommand(realWorld());

async function createKey(
  args: readonly string[],
  terminal: Terminal,
  world: World
): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  return withOutput(terminal, world, values.json, async (output) => {
    const [action, ...rest] = positionals;
    if (action !== "create") {
      throw new UsageError("the only thing to do is `create`");
    }
    const username = values.as;
    if (username === undefined) {
      throw new UsageError("name the user: --as USERNAME");
    }
    const scopes = scopesArgument(values.scopes);
    const allowHttp = values["allow-http"];
    const site = siteArgument(rest, allowHttp);
    const route = { site, allowHttp, output, world };
    const file = values["admin-key-file"];
    const connection = await connectAsAdmin(
      route,
      { username, file },
      terminal
    );
    const clientId = values["client-id"];
    const authorized = await createUserKey(connection, {
      scopes,
      applicationName: values.name,
      ...(clientId === undefined ? {} : { clientId }),
    });
    const { account, print } = values;
    handOver(route, { account, scopes, username, authorized, print });
    return 0;
  });
}
