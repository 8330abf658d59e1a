import {
  createKeyPair,
  decryptOneTimePassword,
  oneTimeLoginUrl,
  oneTimePasswordUrl,
  type PrivateKey,
  readRedirect,
} from "#client";
import { UsageError } from "../command.ts";
import { COMMON_HELP } from "../user-keys/arguments.ts";
import {
  awaitCallback,
  noCallback,
  waitingArguments,
} from "../user-keys/await-callback.ts";
import { keyCommand } from "../user-keys/key-command.ts";
import { pastedAnswer } from "../user-keys/pasted-answer.ts";
import { realWorld } from "../user-keys/world.ts";

/** Gets a one-time password: an address that logs a browser in. */
export const createOtpCommand = keyCommand({
  name: "otp",
  summary: "get an address that logs a browser in once",
  help: `Usage: otp SITE [options]

Prints the address where the user approves, waits for the browser to come back, and prints
an address that logs another browser in: once, within ten minutes. Whoever has it is that user.

  --name TEXT       what the user reads on the page
  --redirect URL    don't listen: paste the address at which the browser ends
  --port N          listen on this port, so that the site can allow one exact redirect
  --timeout SECONDS how long to wait for the browser (default 300)
${COMMON_HELP}

The site must allow the scope \`one_time_password\` and the redirect.`,
  options: {
    name: { type: "string", default: "discourse-api-scopes" },
    redirect: { type: "string" },
    port: { type: "string" },
    timeout: { type: "string" },
  },
  async run(route, values, terminal) {
    const { site, allowHttp, output, world } = route;
    const waiting = waitingArguments(values.port, values.timeout);
    const { publicKey, privateKey } = await createKeyPair();
    const applicationName = values.name;
    let redirect = values.redirect ?? "";
    const open = async (authRedirect: string) => {
      redirect = authRedirect;
      const asked = {
        site,
        applicationName,
        publicKey,
        authRedirect,
        allowHttp,
      };
      output.say(
        `Open this address in a browser:\n\n${oneTimePasswordUrl(asked)}\n`
      );
    };
    const read = (address: string) => tokenIn(address, privateKey);

    let token: string | null;
    if (redirect === "") {
      token = await awaitCallback(waiting, world, read, open);
    } else {
      await open(redirect);
      token = await read(await pastedAnswer(terminal));
    }
    if (token === null) {
      output.say(noCallback(redirect));
      return 1;
    }
    const url = oneTimeLoginUrl(site, token, { allowHttp });
    output.result([url], { site, url, expires_in_seconds: 600 });
    return 0;
  },
});

/** With the machine's own world. */
export const otpCommand = createOtpCommand(realWorld());

async function tokenIn(
  address: string,
  privateKey: PrivateKey
): Promise<string> {
  const { oneTimePassword: text } = readRedirect(address);
  if (text === null) {
    throw new UsageError("the address carries no `oneTimePassword`");
  }
  return decryptOneTimePassword(text, { privateKey });
}
