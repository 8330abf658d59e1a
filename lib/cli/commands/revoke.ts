import { revoke } from "#client";
import { type Command, type Terminal, UsageError } from "../command.ts";
import {
  COMMON,
  COMMON_HELP,
  KEY_SOURCES,
  readArguments,
  siteArgument,
} from "../user-keys/arguments.ts";
import { connectAsUser } from "../user-keys/connect-as.ts";
import { forgetKey, keyFile } from "../user-keys/key-store.ts";
import { EXIT_CODES } from "../user-keys/output.ts";
import { withOutput } from "../user-keys/with-output.ts";
import { realWorld, type World } from "../user-keys/world.ts";

const OPTIONS = {
  ...COMMON,
  "key-file": { type: "string" },
  id: { type: "string" },
} as const;

/** Revokes a user API key. */
export function createRevokeCommand(world: World): Command {
  return {
    name: "revoke",
    summary: "revoke a user API key",
    help: `Usage: revoke SITE [options]

Revokes the key itself, which any key may do, and forgets it if it was kept.

  --id N            revoke the user's key with this number instead; takes the scope \`write\`
  --key-file FILE   the key
${COMMON_HELP}

${KEY_SOURCES}
${EXIT_CODES}`,
    run: (args, terminal) => revokeKey(args, terminal, world),
  };
}

/** With the machine's own world. */
export const revokeCommand = createRevokeCommand(realWorld());

async function revokeKey(
  args: readonly string[],
  terminal: Terminal,
  world: World
): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  return withOutput(terminal, world, values.json, async (output) => {
    const allowHttp = values["allow-http"];
    const site = siteArgument(positionals, allowHttp);
    const file = values["key-file"];
    const { account } = values;
    const connection = await connectAsUser(
      { site, allowHttp, output, world },
      { account, file },
      terminal
    );
    const id = idArgument(values.id);
    await revoke(connection, id === null ? {} : { id });
    const isKept = file === undefined && !world.env["DISCOURSE_USER_API_KEY"];
    if (isKept && id === null) {
      forgetKey(keyFile(world.keyFolder, site, account));
    }
    const what = id === null ? "the key" : `key ${id}`;
    output.result([`revoked: ${what} on ${site}`], { site, id, revoked: true });
    return 0;
  });
}

function idArgument(text: string | undefined): number | null {
  if (text === undefined) {
    return null;
  }
  if (!/^[1-9]\d*$/.test(text)) {
    throw new UsageError("--id must be a number");
  }
  return Number(text);
}
