import { findUser, type User } from "../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  invalidParameters,
  notFound,
  notLoggedIn,
  textParam,
} from "../http/index.ts";
import type { Call, Endpoint, Endpoints } from "./endpoint.ts";
import { findTopicsAndMessages } from "./find-topics.ts";
import { pageOf, topicList } from "./topic-list.ts";

const PER_PAGE = 30;

/** Parts of the condition; `$3` is the id of the user whose list it is. */
const MESSAGE = `topics.archetype = 'private_message' AND EXISTS (
  SELECT 1 FROM topic_allowed_users WHERE topic_id = topics.id AND user_id = $3)`;
const WROTE =
  "EXISTS (SELECT 1 FROM posts WHERE topic_id = topics.id AND user_id = $3)";
const OTHERS_WROTE =
  "EXISTS (SELECT 1 FROM posts WHERE topic_id = topics.id AND user_id <> $3)";

/** Source: `list_controller.rb`, `TopicQuery::PrivateMessageLists`, 3.5. */
export const userListEndpoints: Endpoints = {
  "list#topics_by": listOf(
    "topics.archetype = 'regular' AND topics.user_id = $3"
  ),
  "list#private_messages": ownListOf(`${MESSAGE} AND ${OTHERS_WROTE}`),
  "list#private_messages_sent": ownListOf(`${MESSAGE} AND ${WROTE}`),
};

/** For the user and for admins. */
function ownListOf(condition: string): Endpoint {
  const list = listOf(condition);
  return async (call) => {
    const { user } = call;
    if (!user) {
      return notLoggedIn();
    }
    const owner = await ownerOf(call);
    return owner && owner.id !== user.id && !user.admin
      ? invalidAccess()
      : list(call);
  };
}

function listOf(condition: string): Endpoint {
  return async (call): Promise<Answer> => {
    const { site, user, params } = call;
    const owner = await ownerOf(call);
    if (!owner) {
      return notFound();
    }
    const page = pageOf(params);
    if (page === null) {
      return invalidParameters("page");
    }
    const topics = await findTopicsAndMessages(
      site.database,
      user,
      `AND ${condition}
       ORDER BY bumped_at DESC, topics.id DESC LIMIT ${PER_PAGE} OFFSET $4`,
      [owner.id, page * PER_PAGE]
    );
    return topicList(call, topics, { perPage: PER_PAGE, page });
  };
}

function ownerOf({ site, params }: Call): Promise<User | null> {
  const username = textParam(params, "username") ?? "";
  return findUser(site.database, { username });
}
