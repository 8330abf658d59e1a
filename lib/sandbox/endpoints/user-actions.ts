import { findUser } from "../auth/index.ts";
import {
  type Answer,
  isBlank,
  missingParameter,
  notFound,
  ok,
  param,
  textList,
  textParam,
} from "../http/index.ts";
import { avatarTemplate } from "../serializers/index.ts";
import type { Endpoints } from "./endpoint.ts";
import { findReadablePosts, type PostInTopic } from "./posts/index.ts";

const NEW_TOPIC = 4;
const REPLY = 5;
const MOST = 60;

/** Topics and replies of a user; other actions are not played. Source: `user_actions_controller.rb`, 3.5. */
export const userActionEndpoints: Endpoints = {
  async "user_actions#index"({ site, user, params }): Promise<Answer> {
    if (isBlank(param(params, "username"))) {
      return missingParameter("username");
    }
    const owner = await findUser(site.database, {
      username: textParam(params, "username") ?? "",
    });
    if (!owner) {
      return notFound();
    }
    const asked = textList(param(params, "filter")).map(Number);
    const kinds = asked.length > 0 ? asked : [NEW_TOPIC, REPLY];
    const offset = Number.parseInt(textParam(params, "offset") ?? "", 10);
    const posts = await findReadablePosts(
      site.database,
      user,
      `AND topics.archetype = 'regular' AND posts.user_id = $3
       AND (posts.post_number = 1 AND $4 OR posts.post_number > 1 AND $5)
       ORDER BY posts.created_at DESC LIMIT ${MOST} OFFSET $6`,
      [
        owner.id,
        kinds.includes(NEW_TOPIC),
        kinds.includes(REPLY),
        Math.max(0, offset || 0),
      ]
    );
    return ok({ user_actions: posts.map(shownAction) });
  },
};

/** Source: `UserActionSerializer`, 3.5. */
function shownAction(post: PostInTopic): object {
  const { username, name, user_id } = post;
  const isFirst = post.post_number === 1;
  return {
    excerpt: post.raw,
    action_type: isFirst ? NEW_TOPIC : REPLY,
    created_at: post.created_at,
    avatar_template: avatarTemplate(post),
    acting_avatar_template: avatarTemplate(post),
    slug: post.slug,
    topic_id: post.topic_id,
    target_user_id: user_id,
    target_name: name,
    target_username: username,
    post_number: post.post_number,
    post_id: isFirst ? null : post.id,
    username,
    name,
    user_id,
    acting_username: username,
    acting_name: name,
    acting_user_id: user_id,
    title: post.topic_title,
    deleted: false,
    hidden: null,
    post_type: isFirst ? null : 1,
    action_code: null,
    category_id: post.category_id,
    closed: false,
    archived: false,
  };
}
