// Asks again and again, as a bot does. The client waits where the site says so.
//
//   DISCOURSE_USER_API_KEY=… SITE=https://forum.example.com TIMES=30 node node.mjs
import { connect } from "discourse-api-scopes/client";

const {
  SITE = "http://127.0.0.1:4200",
  DISCOURSE_USER_API_KEY,
  TIMES = "3",
} = process.env;
if (!DISCOURSE_USER_API_KEY) {
  console.error("Set DISCOURSE_USER_API_KEY to the key of a user.");
  process.exit(2);
}

const connection = connect({
  site: SITE,
  credentials: { userApiKey: DISCOURSE_USER_API_KEY },
  // The limit of a day makes one wait for hours: such a wait is an error at once.
  longestWait: 90,
  onWait: (seconds, call) => console.error(`${call}: waiting ${seconds} s`),
});
try {
  for (let times = 0; times < Number(TIMES); times++) {
    await connection.request("GET", "/notifications.json");
  }
  console.log(`${TIMES} calls`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
