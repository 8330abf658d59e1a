import {
  type Answer,
  idParam,
  isBlank,
  missingParameter,
  notFound,
  ok,
  param,
  type Params,
  textParam,
} from "../http/index.ts";
import {
  avatarTemplate,
  basicUser,
  cooked,
  type Post,
  type UserColumns,
} from "../serializers/index.ts";
import type { Endpoints } from "./endpoint.ts";
import { findPosters, findTopicsAndMessages } from "./find-topics.ts";
import { findPosts } from "./posts/index.ts";

/** Answers under a blog's article. Source: `topics_controller.rb#wordpress`, `FilterBestPosts`, 3.5. */
export const wordpressEndpoints: Endpoints = {
  async "topics#wordpress"({ site, user, params, sent }): Promise<Answer> {
    if (isBlank(param(params, "best"))) {
      return missingParameter("best");
    }
    const [topic] = await findTopicsAndMessages(
      site.database,
      user,
      "AND topics.id = $3",
      [idParam(params, "topic_id")]
    );
    if (!topic) {
      return notFound();
    }
    const posts = await findPosts(
      site.database,
      `WHERE topic_id = $1 AND deleted_at IS NULL
       AND ($2 IS FALSE OR EXISTS (SELECT 1 FROM post_actions
         JOIN users likers ON likers.id = post_actions.user_id
         WHERE post_id = posts.id AND post_action_type_id = 2 AND likers.moderator))
       ORDER BY post_number`,
      [topic.id, textParam(params, "only_moderator_liked") === "true"]
    );
    const isAnswered = topic.posts_count > idParam(params, "min_replies");
    const participants = await findPosters(site.database, [topic]);
    return ok({
      id: topic.id,
      category_id: topic.category_id,
      posts_count: topic.posts_count,
      filtered_posts_count: posts.length,
      posts: isAnswered
        ? best(posts, params).map((post) => shownAnswer(post, sent.origin))
        : [],
      participants: participants.map((one) => shownAuthor(one, sent.origin)),
    });
  },
};

/** Every post of the sandbox has the score 0. */
function best(posts: readonly Post[], params: Params): Post[] {
  const trust = isBlank(param(params, "min_trust_level"))
    ? 1
    : idParam(params, "min_trust_level");
  return posts
    .filter(
      (post) =>
        post.post_number > 1 &&
        post.trust_level >= trust &&
        idParam(params, "min_score") <= 0
    )
    .slice(0, idParam(params, "best"));
}

function shownAnswer(post: Post, origin: string): object {
  return {
    ...shownAuthor({ ...post, id: post.user_id }, origin),
    id: post.id,
    created_at: post.created_at,
    cooked: cooked(post.raw),
    post_number: post.post_number,
  };
}

/** A blog shows avatars from elsewhere, so their addresses are whole. */
function shownAuthor(user: UserColumns, origin: string): object {
  return {
    ...basicUser(user),
    avatar_template: `${origin}${avatarTemplate(user)}`,
  };
}
