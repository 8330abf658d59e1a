import { createUserKey } from "#client";
import { UsageError } from "../command.ts";
import { COMMON_HELP, scopesArgument } from "../user-keys/arguments.ts";
import { connectAsAdmin } from "../user-keys/connect-as.ts";
import { handOver } from "../user-keys/hand-over.ts";
import { keyCommand } from "../user-keys/key-command.ts";
import { realWorld } from "../user-keys/world.ts";

/** Makes a user API key without a browser. */
export const createUserKeyCommand = keyCommand({
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
or hold a scope that covers \`POST /user-api-key.json\`. Keys are never taken from arguments.`,
  verb: "create",
  options: {
    as: { type: "string" },
    scopes: { type: "string" },
    name: { type: "string", default: "discourse-api-scopes" },
    "client-id": { type: "string" },
    "admin-key-file": { type: "string" },
    print: { type: "boolean", default: false },
  },
  async run(route, values, terminal) {
    const { account, print, as: username } = values;
    if (username === undefined) {
      throw new UsageError("name the user: --as USERNAME");
    }
    const scopes = scopesArgument(values.scopes);
    const connection = await connectAsAdmin(
      route,
      { username, file: values["admin-key-file"] },
      terminal
    );
    const clientId = values["client-id"];
    const authorized = await createUserKey(connection, {
      scopes,
      applicationName: values.name,
      ...(clientId === undefined ? {} : { clientId }),
    });
    handOver(route, { account, scopes, username, authorized, print });
    return 0;
  },
});

/** With the machine's own world. */
export const userKeyCommand = createUserKeyCommand(realWorld());
