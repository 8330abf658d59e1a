import { avatarTemplate, basicUser, type UserColumns } from "./basic-user.ts";
import { basicTopic, type Poster, type Topic } from "./topic.ts";

/** A row of `posts` with its author. */
export interface Post extends Omit<UserColumns, "id"> {
  id: number;
  user_id: number;
  post_number: number;
  raw: string;
  created_at: Date;
  updated_at: Date;
  admin: boolean;
  moderator: boolean;
  trust_level: number;
}

/** A topic on its own page. Source: `TopicViewSerializer`, 3.5, without suggestions. */
export function topicView(
  topic: Topic,
  posts: readonly Post[],
  posters: readonly Poster[],
  viewerId: number
): object {
  const author = posters.find(({ id }) => id === topic.user_id);
  const last = posters.find(({ id }) => id === topic.last_post_user_id);
  return {
    post_stream: {
      posts: posts.map((post) => postView(topic, post, viewerId)),
      stream: posts.map(({ id }) => id),
    },
    timeline_lookup: [[1, 0]],
    ...basicTopic(topic),
    word_count: posts.reduce(
      (sum, { raw }) => sum + raw.split(/\s+/).length,
      0
    ),
    deleted_at: null,
    user_id: topic.user_id,
    ...(topic.external_id === null ? {} : { external_id: topic.external_id }),
    draft: null,
    draft_key: `topic_${topic.id}`,
    current_post_number: 1,
    chunk_size: 20,
    participant_count: posters.length,
    details: {
      can_edit: false,
      notification_level: 1,
      participants: posters.map((poster) => ({
        ...basicUser(poster),
        post_count: poster.post_count,
      })),
      created_by: author ? basicUser(author) : null,
      last_poster: last ? basicUser(last) : null,
    },
  };
}

function postView(topic: Topic, post: Post, viewerId: number): object {
  return {
    id: post.id,
    name: post.name,
    username: post.username,
    avatar_template: avatarTemplate(post.username),
    created_at: post.created_at,
    cooked: `<p>${escapeHtml(post.raw)}</p>`,
    post_number: post.post_number,
    post_type: 1,
    posts_count: topic.posts_count,
    updated_at: post.updated_at,
    reply_count: 0,
    reply_to_post_number: null,
    quote_count: 0,
    yours: post.user_id === viewerId,
    topic_id: topic.id,
    topic_slug: topic.slug,
    display_username: post.name,
    version: 1,
    admin: post.admin,
    moderator: post.moderator,
    staff: post.admin || post.moderator,
    user_id: post.user_id,
    hidden: false,
    trust_level: post.trust_level,
    deleted_at: null,
    wiki: false,
    post_url: `/t/${topic.slug}/${topic.id}/${post.post_number}`,
  };
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
