import { revoke } from "#client";
import { UsageError } from "../command.ts";
import { COMMON_HELP, KEY_SOURCES } from "../user-keys/arguments.ts";
import { connectAsUser } from "../user-keys/connect-as.ts";
import { keyCommand } from "../user-keys/key-command.ts";
import { forgetKey, keyFile } from "../user-keys/key-store.ts";
import { realWorld } from "../user-keys/world.ts";

/** Revokes a user API key. */
export const createRevokeCommand = keyCommand({
  name: "revoke",
  summary: "revoke a user API key",
  help: `Usage: revoke SITE [options]

Revokes the key itself, which any key may do, and forgets it if it was kept.

  --id N            revoke the user's key with this number instead; takes the scope \`write\`
  --key-file FILE   the key
${COMMON_HELP}

${KEY_SOURCES}`,
  options: {
    "key-file": { type: "string" },
    id: { type: "string" },
  },
  async run(route, values, terminal) {
    const { site, output, world } = route;
    const { account, "key-file": file } = values;
    const connection = await connectAsUser(route, { account, file }, terminal);
    const id = idArgument(values.id);
    await revoke(connection, id === null ? {} : { id });
    const isKept = file === undefined && !world.env["DISCOURSE_USER_API_KEY"];
    if (isKept && id === null) {
      forgetKey(keyFile(world.keyFolder, site, account));
    }
    const what = id === null ? "the key" : `key ${id}`;
    output.result([`revoked: ${what} on ${site}`], { site, id, revoked: true });
    return 0;
  },
});

/** With the machine's own world. */
export const revokeCommand = createRevokeCommand(realWorld());

function idArgument(text: string | undefined): number | null {
  if (text === undefined) {
    return null;
  }
  if (!/^[1-9]\d*$/.test(text)) {
    throw new UsageError("--id must be a number");
  }
  return Number(text);
}
