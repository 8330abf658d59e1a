import { findUser, type User } from "../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  notFound,
  notLoggedIn,
  textParam,
} from "../http/index.ts";
import type { Call, Endpoint, Endpoints } from "./endpoint.ts";
import { findGroup } from "./find-group.ts";
import { topicsWhere } from "./topics-where.ts";

/** Parts of conditions; `$3` is the id of the user whose list it is, `$4` that of a group. */
const MESSAGE = `topics.archetype = 'private_message' AND EXISTS (
  SELECT 1 FROM topic_allowed_users WHERE topic_id = topics.id AND user_id = $3)`;
const OF_GROUP = `topics.archetype = 'private_message' AND EXISTS (
  SELECT 1 FROM topic_allowed_groups WHERE topic_id = topics.id AND group_id = $4)`;
const WROTE =
  "EXISTS (SELECT 1 FROM posts WHERE topic_id = topics.id AND user_id = $3)";
const OTHERS_WROTE =
  "EXISTS (SELECT 1 FROM posts WHERE topic_id = topics.id AND user_id <> $3)";
// Who has read what is not kept: whoever has not answered finds a message new.
const NEW = `NOT ${WROTE}`;
const UNREAD = `${WROTE} AND topics.last_post_user_id <> $3`;
const NONE = "$3::int IS NULL";

/** Source: `list_controller.rb`, `TopicQuery::PrivateMessageLists`, 3.5. */
export const messageListEndpoints: Endpoints = {
  "list#private_messages": listOf(`${MESSAGE} AND ${OTHERS_WROTE}`, "admins"),
  "list#private_messages_sent": listOf(`${MESSAGE} AND ${WROTE}`, "admins"),
  "list#private_messages_archive": listOf(NONE, "admins"),
  "list#private_messages_warnings": listOf(NONE, "admins"),
  "list#private_messages_new": listOf(`${MESSAGE} AND ${NEW}`, "nobody else"),
  "list#private_messages_unread": listOf(
    `${MESSAGE} AND ${UNREAD}`,
    "nobody else"
  ),
  "list#private_messages_group": groupListOf(OF_GROUP),
  "list#private_messages_group_archive": groupListOf(NONE),
  "list#private_messages_group_new": ownGroupListOf(`${OF_GROUP} AND ${NEW}`),
  "list#private_messages_group_unread": ownGroupListOf(
    `${OF_GROUP} AND ${UNREAD}`
  ),
  // Messages have tags only where groups were named that may give them, and none is.
  "list#private_messages_tag": withOwner(() => notFound()),
};

type OfOwner = (
  call: Call,
  user: User,
  owner: User
) => Promise<Answer> | Answer;

/** Lists show something to the user whose they are, and some to admins. */
function listOf(condition: string, others: "admins" | "nobody else"): Endpoint {
  return withOwner((call, user, owner) => {
    if (owner.id === user.id || (others === "admins" && user.admin)) {
      return topicsWhere(call, condition, [owner.id]);
    }
    return others === "admins" ? invalidAccess() : notFound();
  });
}

/** For members of the group, and for admins. */
function groupListOf(condition: string): Endpoint {
  return withOwner(async (call, user, owner) => {
    const group = await groupOf(call);
    return group && (group.is_member || user.admin)
      ? listOfGroup(call, condition, owner, group)
      : notFound();
  });
}

/** Other than the group's messages, what is new among them is a matter of the one user. */
function ownGroupListOf(condition: string): Endpoint {
  return withOwner(async (call, user, owner) => {
    const group = await groupOf(call);
    return group && owner.id === user.id
      ? listOfGroup(call, condition, owner, group)
      : notFound();
  });
}

function listOfGroup(
  call: Call,
  condition: string,
  owner: User,
  group: { id: number }
): Promise<Answer> {
  // Both values are always there, whatever the condition says of them.
  return topicsWhere(
    call,
    `$3::int IS NOT NULL AND $4::int IS NOT NULL AND ${condition}`,
    [owner.id, group.id]
  );
}

function groupOf({ site, user, params }: Call) {
  const name = textParam(params, "group_name") ?? "";
  return findGroup(site.database, user, { name });
}

function withOwner(answer: OfOwner): Endpoint {
  return async (call) => {
    const { site, user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    const username = textParam(params, "username") ?? "";
    const owner = await findUser(site.database, { username });
    return owner ? answer(call, user, owner) : notFound();
  };
}
