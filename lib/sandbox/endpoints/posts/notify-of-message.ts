import type { User } from "../../auth/index.ts";
import type { Site } from "../endpoint.ts";

/** `Notification.types[:private_message]`. */
const PRIVATE_MESSAGE = 6;

/** A message that is stored. */
export interface SentMessage {
  author: User;
  title: string;
  /** Id of its first post. */
  post: number;
  recipients: readonly number[];
}

/** Tells the recipients of a message; its author knows of it. */
export async function notifyOfMessage(
  { database, clock }: Site,
  { author, title, post, recipients }: SentMessage
): Promise<void> {
  const data = {
    topic_title: title,
    original_post_id: post,
    original_post_type: 1,
    original_username: author.username,
    revision_number: null,
    display_username: author.username,
  };
  await database.all(
    `INSERT INTO notifications (notification_type, user_id, data, high_priority, topic_id,
       post_number, created_at)
     SELECT $1, recipient, $2, true, posts.topic_id, 1, $5
     FROM posts, unnest($4::int[]) AS recipient
     WHERE posts.id = $3 AND recipient <> posts.user_id`,
    [
      PRIVATE_MESSAGE,
      JSON.stringify(data),
      post,
      recipients,
      clock().toISOString(),
    ]
  );
}
