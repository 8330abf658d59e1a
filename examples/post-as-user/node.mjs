// Replies to a topic in the name of the key's user.
// The key needs the scope write, or discourse-api-scopes:posts_create where the plugin is.
//
//   DISCOURSE_USER_API_KEY=… SITE=https://forum.example.com node node.mjs TOPIC_ID 'What it says'
import { connect } from "discourse-api-scopes/client";

const { SITE = "http://127.0.0.1:4200", DISCOURSE_USER_API_KEY } = process.env;
const [topicId, raw] = process.argv.slice(2);
if (!DISCOURSE_USER_API_KEY) {
  console.error("Set DISCOURSE_USER_API_KEY to the key of a user.");
  process.exit(2);
}

const connection = connect({
  site: SITE,
  credentials: { userApiKey: DISCOURSE_USER_API_KEY },
});
try {
  const { body } = await connection.request("POST", "/posts.json", {
    body: { topic_id: Number(topicId), raw },
  });
  console.log(`${SITE}/t/${body.topic_id}/${body.post_number}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
