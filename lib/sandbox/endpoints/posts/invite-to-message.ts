import { findUser } from "../../auth/index.ts";
import {
  type Answer,
  invalidParameters,
  notFound,
  notLoggedIn,
  ok,
  refusal,
  textParam,
} from "../../http/index.ts";
import { basicUser } from "../../serializers/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { topicOf } from "./own-topic.ts";
import { addParticipants } from "./store-post.ts";

/** Source: `topics_controller.rb#invite`, 3.5. */
export const inviteEndpoints: Endpoints = {
  async "topics#invite"(call): Promise<Answer> {
    const { site, user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    const topic = await topicOf(call, "topic_id");
    if (!topic) {
      return notFound();
    }
    if (topic.archetype !== "private_message") {
      return refusal(422, "You can only invite to personal messages.");
    }
    const username = textParam(params, "user") ?? textParam(params, "email");
    if (!username) {
      return invalidParameters("user");
    }
    const invited = await findUser(site.database, { username });
    if (!invited) {
      return { status: 422, body: { failed: "FAILED" } };
    }
    const isThere = await site.database.first(
      "SELECT 1 FROM topic_allowed_users WHERE topic_id = $1 AND user_id = $2",
      [topic.id, invited.id]
    );
    if (isThere) {
      return refusal(
        422,
        "Sorry, that user has already been invited. You may only invite a user to a topic once."
      );
    }
    await addParticipants(site.database, topic.id, [invited.id]);
    return ok({ user: basicUser(invited) });
  },
};
