// Lists the notifications of the key's user, and marks one as read if it is named.
// The key needs the scope notifications.
//
//   DISCOURSE_USER_API_KEY=… SITE=https://forum.example.com node node.mjs [ID]
import { connect } from "discourse-api-scopes/client";

const { SITE = "http://127.0.0.1:4200", DISCOURSE_USER_API_KEY } = process.env;
if (!DISCOURSE_USER_API_KEY) {
  console.error("Set DISCOURSE_USER_API_KEY to the key of a user.");
  process.exit(2);
}

const connection = connect({
  site: SITE,
  credentials: { userApiKey: DISCOURSE_USER_API_KEY },
});

try {
  for (const id of process.argv.slice(2)) {
    await connection.request("PUT", "/notifications/mark-read.json", {
      body: { id: Number(id) },
    });
  }
  const { body } = await connection.request("GET", "/notifications.json");
  for (const { id, read, fancy_title, data } of body.notifications) {
    const about = fancy_title ?? JSON.stringify(data);
    console.log(id, read ? "read" : "unread", about);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
