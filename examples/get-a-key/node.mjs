// Asks a user of a forum for a key. The browser comes back by itself, to this machine, so the
// site's setting allowed_user_api_auth_redirects has to list http://127.0.0.1:41953/callback.
// Prints the key; all the rest goes to standard error.
//
//   SITE=https://forum.example.com SCOPES=session_info,notifications node node.mjs
import { createServer } from "node:http";
import {
  finishAuthorization,
  startAuthorization,
} from "discourse-api-scopes/client";

const {
  SITE = "http://127.0.0.1:4200",
  SCOPES = "session_info,notifications",
  PORT = "41953",
  CLIENT_ID,
} = process.env;
const callback = `http://127.0.0.1:${PORT}/callback`;

const authorization = await startAuthorization({
  site: SITE,
  scopes: SCOPES.split(","),
  applicationName: "The Node example",
  authRedirect: callback,
  // Names this installation. Keep it: with the same one the next key replaces this one.
  ...(CLIENT_ID ? { clientId: CLIENT_ID } : {}),
});

const answer = new Promise((resolve) => {
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? "/", callback);
    if (!address.searchParams.has("payload")) {
      response.writeHead(404).end();
      return;
    }
    response.end("You can close this page and go back to the terminal.");
    resolve(address.href);
    server.close();
    server.closeIdleConnections();
  });
  server.listen(Number(PORT), "127.0.0.1");
});

console.error(`Open this address and approve:\n${authorization.url}`);
const { key } = await finishAuthorization(authorization, await answer);
console.log(key);
process.exit();
