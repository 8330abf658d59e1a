import {
  type Authorization,
  type Authorized,
  finishAuthorization,
  startAuthorization,
  whoAmI,
} from "#client";
import type { Terminal } from "../command.ts";
import { COMMON_HELP, scopesArgument } from "../user-keys/arguments.ts";
import {
  awaitCallback,
  noCallback,
  waitingArguments,
} from "../user-keys/await-callback.ts";
import { checkRedirect, checkScopes } from "../user-keys/before-login.ts";
import { connectAs, type Route } from "../user-keys/connect-as.ts";
import { handOver } from "../user-keys/hand-over.ts";
import { keyCommand } from "../user-keys/key-command.ts";
import { installationId } from "../user-keys/key-store.ts";
import { pastedAnswer } from "../user-keys/pasted-answer.ts";
import { realWorld } from "../user-keys/world.ts";

/** Gets a user API key by the consent page. */
export const createLoginCommand = keyCommand({
  name: "login",
  summary: "get a user API key: the user approves in a browser",
  help: `Usage: login SITE --scopes LIST [options]

Prints the address of the consent page, waits for the browser to come back, and keeps the
key in a file that only you can read.

  --scopes LIST     e.g. session_info,notifications
  --name TEXT       what the user reads on the consent page
  --paste           don't listen: paste the text that the page shows (or the address it ends at)
  --redirect URL    with --paste: where the page sends the browser
  --port N          listen on this port, so that the site can allow one exact redirect
  --timeout SECONDS how long to wait for the browser (default 300)
  --print           print the key instead of keeping it
${COMMON_HELP}

Without --paste the site must allow the redirect: \`http://127.0.0.1:PORT/callback\` in the
setting \`allowed_user_api_auth_redirects\`.`,
  options: {
    scopes: { type: "string" },
    name: { type: "string", default: "discourse-api-scopes" },
    paste: { type: "boolean", default: false },
    redirect: { type: "string" },
    port: { type: "string" },
    timeout: { type: "string" },
    print: { type: "boolean", default: false },
  },
  async run(route, values, terminal) {
    const { site, allowHttp, world } = route;
    const scopes = scopesArgument(values.scopes);
    const waiting = waitingArguments(values.port, values.timeout);
    await checkScopes(route, scopes);

    const start = (authRedirect?: string) =>
      startAuthorization({
        site,
        scopes,
        allowHttp,
        applicationName: values.name,
        clientId: installationId(world.keyFolder),
        ...(authRedirect === undefined ? {} : { authRedirect }),
      });
    const authorized = values.paste
      ? await byPaste(await start(values.redirect), terminal, route)
      : await byBrowser(start, waiting, route, scopes);
    if (authorized === null) {
      return 1;
    }
    const username = await nameOf(route, scopes, authorized);
    const { account, print } = values;
    handOver(route, { account, scopes, username, authorized, print });
    return 0;
  },
});

/** With the machine's own world. */
export const loginCommand = createLoginCommand(realWorld());

async function byBrowser(
  start: (redirect: string) => Promise<Authorization>,
  waiting: { port: number; seconds: number },
  route: Route,
  scopes: readonly string[]
): Promise<Authorized | null> {
  const { output, world } = route;
  let pending: Promise<Authorization> | null = null;
  let redirect = "";
  const authorized = await awaitCallback(
    waiting,
    world,
    async (address) =>
      pending === null ? null : finishAuthorization(await pending, address),
    async (listening) => {
      redirect = listening;
      await checkRedirect(route, scopes, redirect);
      pending = start(listening);
      const { url } = await pending;
      output.say(`Open this address in a browser:\n\n${url}\n`);
      output.progress(`waiting at ${listening} for ${waiting.seconds} s …`);
    }
  );
  if (authorized === null) {
    output.say(noCallback(redirect));
  }
  return authorized;
}

async function byPaste(
  authorization: Authorization,
  terminal: Terminal,
  { output }: Route
): Promise<Authorized> {
  output.say(
    `Open this address in a browser, approve, and paste what the page shows:\n\n${authorization.url}\n`
  );
  return finishAuthorization(authorization, await pastedAnswer(terminal));
}

async function nameOf(
  route: Route,
  scopes: readonly string[],
  { key }: Authorized
): Promise<string | null> {
  const mayAsk = scopes.includes("session_info") || scopes.includes("read");
  return mayAsk
    ? (await whoAmI(connectAs(route, { userApiKey: key }))).username
    : null;
}
