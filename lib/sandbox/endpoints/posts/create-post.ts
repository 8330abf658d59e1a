import {
  canReadCategory,
  isSilenced,
  isStaff,
  type User,
} from "../../auth/index.ts";
import {
  type Answer,
  idParam,
  invalidAccess,
  isBlank,
  notLoggedIn,
  ok,
  param,
  textList,
  textParam,
} from "../../http/index.ts";
import type { Call } from "../endpoint.ts";
import { findTopicsAndMessages } from "../find-topics.ts";
import { newMessage } from "./create-message.ts";
import { findReadablePost } from "./find-posts.ts";
import { refusePost, withRaw } from "./post-answers.ts";
import { storePost, storeTopic } from "./store-post.ts";
import { bodyFaults, titleFaults } from "./validate-post.ts";

const ACTION = "create_post";
const GONE =
  "Something has gone wrong. Perhaps this topic was closed or deleted while you were looking at it?";
const MOST_IN_A_ROW = 3;

/** Writes a topic or a reply. Source: `posts_controller.rb#create`, `NewPostManager`, 3.5. */
export async function createPost(call: Call): Promise<Answer> {
  const { user, params } = call;
  if (!user) {
    return notLoggedIn();
  }
  if (isSilenced(user, call.site.clock())) {
    return invalidAccess();
  }
  const raw = (textParam(params, "raw") ?? "").trim();
  const made = await newPost(call, user, raw);
  if (typeof made === "object") {
    return refusePost(made, ACTION);
  }
  const post = await findReadablePost(call.site.database, user, made);
  const shown = post ? { ...withRaw(post, user), draft_sequence: 0 } : {};
  return isBlank(param(params, "nested_post"))
    ? ok(shown)
    : ok({ action: ACTION, post: shown, success: true });
}

function newPost(
  call: Call,
  user: User,
  raw: string
): Promise<number | string[]> {
  if (!isBlank(param(call.params, "topic_id"))) {
    return newReply(call, user, raw);
  }
  return textParam(call.params, "archetype") === "private_message"
    ? newMessage(call, user, raw)
    : newTopic(call, user, raw);
}

/** @returns the id of the post, or all that is wrong */
async function newTopic(
  { site, params }: Call,
  user: User,
  raw: string
): Promise<number | string[]> {
  const title = (textParam(params, "title") ?? "").trim();
  const category = idParam(params, "category");
  const isKnown = await canReadCategory(site.database, user, category);
  const externalId = textParam(params, "external_id") ?? null;
  const faults = [
    ...titleFaults(title),
    ...(isKnown ? [] : ["Category can't be blank"]),
  ];
  const allFaults = faults.length > 0 ? faults : bodyFaults(raw);
  if (allFaults.length > 0) {
    return allFaults;
  }
  return storeTopic(site, user, {
    title,
    category,
    raw,
    externalId,
    tags: textList(param(params, "tags")),
    recipients: [],
  });
}

async function newReply(
  { site, params }: Call,
  user: User,
  raw: string
): Promise<number | string[]> {
  const [topic] = await findTopicsAndMessages(
    site.database,
    user,
    "AND topics.id = $3",
    [idParam(params, "topic_id")]
  );
  if (!topic || (topic.closed && !isStaff(user))) {
    return [GONE];
  }
  const faults = bodyFaults(raw, topic.archetype);
  if (faults.length > 0) {
    return faults;
  }
  const last = await site.database.all<{ user_id: number }>(
    `SELECT user_id FROM posts WHERE topic_id = $1 AND deleted_at IS NULL
     ORDER BY post_number DESC LIMIT ${MOST_IN_A_ROW}`,
    [topic.id]
  );
  const isMonologue =
    last.length === MOST_IN_A_ROW &&
    last.every(({ user_id }) => user_id === user.id);
  if (isMonologue && topic.user_id !== user.id && !isStaff(user)) {
    return [
      `No more than ${MOST_IN_A_ROW} consecutive replies are allowed. Please edit your previous reply, or wait for someone to reply to you.`,
    ];
  }
  const replyTo = idParam(params, "reply_to_post_number");
  return storePost(site, user, {
    topicId: topic.id,
    raw,
    replyTo: replyTo > 0 ? replyTo : null,
  });
}
