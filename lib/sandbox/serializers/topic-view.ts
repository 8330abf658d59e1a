import type { User } from "../auth/index.ts";
import { basicUser, type UserColumns } from "./basic-user.ts";
import { type Bookmark, bookmarkOfTopic } from "./bookmark.ts";
import { basicGroup, type Group } from "./group.ts";
import { type Post, shownPost } from "./post.ts";
import { basicTopic, type Poster, type Topic } from "./topic.ts";

/** A topic with all that is on its page. */
export interface WholeTopic {
  topic: Topic;
  posts: readonly Post[];
  posters: readonly Poster[];
  /** Those who may read it, where it is a message. */
  participants: readonly UserColumns[];
  own: OwnPart;
}

/** What a topic is to the one who looks at it, and what was set up for it. */
export interface OwnPart {
  notificationLevel: number;
  bookmarks: readonly Bookmark[];
  /** The timer that everybody sees. */
  timer: object | null;
  /** Groups that take part in a message. */
  groups: readonly Group[];
}

/** A topic on its own page. Source: `TopicViewSerializer`, 3.5, without suggestions. */
export function topicView(
  { topic, posts, posters, participants, own }: WholeTopic,
  viewer: User | null
): object {
  const author = posters.find(({ id }) => id === topic.user_id);
  const last = posters.find(({ id }) => id === topic.last_post_user_id);
  return {
    post_stream: {
      posts: posts.map((post) => shownPost(topic, post, viewer)),
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
    bookmarked: own.bookmarks.length > 0,
    bookmarks: own.bookmarks.map(bookmarkOfTopic),
    topic_timer: own.timer,
    participant_count: posters.length,
    details: {
      can_edit: false,
      notification_level: own.notificationLevel,
      participants: posters.map((poster) => ({
        ...basicUser(poster),
        post_count: poster.post_count,
      })),
      created_by: author ? basicUser(author) : null,
      last_poster: last ? basicUser(last) : null,
      ...(topic.archetype === "private_message"
        ? {
            allowed_groups: own.groups.map((group) =>
              basicGroup(group, viewer)
            ),
            allowed_users: participants.map(basicUser),
          }
        : {}),
    },
  };
}
