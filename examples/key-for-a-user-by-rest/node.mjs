// Makes a key of a user without a browser: a global admin key acts as the user and approves.
// Prints the key.
//
//   DISCOURSE_API_KEY=… AS=sam SITE=https://forum.example.com node node.mjs
import { connect, createUserKey } from "discourse-api-scopes/client";

const {
  SITE = "http://127.0.0.1:4200",
  SCOPES = "session_info,notifications",
  DISCOURSE_API_KEY,
  AS,
} = process.env;
if (!DISCOURSE_API_KEY || !AS) {
  console.error("Set DISCOURSE_API_KEY to a global admin key, AS to the user.");
  process.exit(2);
}

const connection = connect({
  site: SITE,
  credentials: { apiKey: DISCOURSE_API_KEY, username: AS },
});
try {
  const { key } = await createUserKey(connection, {
    scopes: SCOPES.split(","),
    applicationName: "The Node example",
  });
  console.log(key);
} catch (error) {
  // Says what was refused, and what to do.
  console.error(error.message);
  process.exitCode = 1;
}
