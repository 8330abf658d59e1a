import { adminKeyScopes, whoAmI } from "#client";
import { COMMON_HELP, KEY_SOURCES } from "../user-keys/arguments.ts";
import { connectAsAdmin, connectAsUser } from "../user-keys/connect-as.ts";
import { keyCommand } from "../user-keys/key-command.ts";
import { realWorld } from "../user-keys/world.ts";

/** Says whom a key acts as. */
export const createWhoamiCommand = keyCommand({
  name: "whoami",
  summary: "say whom a key acts as",
  help: `Usage: whoami SITE [options]

  --key-file FILE       a user key
  --as USERNAME         ask for an admin key instead, acting as this user; also prints its scopes
  --admin-key-file FILE the admin key, else DISCOURSE_API_KEY
${COMMON_HELP}

A user key needs the scope \`session_info\` or \`read\`.
${KEY_SOURCES}`,
  options: {
    "key-file": { type: "string" },
    as: { type: "string" },
    "admin-key-file": { type: "string" },
  },
  async run(route, values, terminal) {
    const { site, output } = route;
    const { account, as: username } = values;
    const connection =
      username === undefined
        ? await connectAsUser(
            route,
            { account, file: values["key-file"] },
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
  },
});

/** With the machine's own world. */
export const whoamiCommand = createWhoamiCommand(realWorld());
