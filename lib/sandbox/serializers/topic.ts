import { basicUser, type UserColumns } from "./basic-user.ts";

/** A row of `topics` with its tags. */
export interface Topic {
  id: number;
  title: string;
  slug: string;
  category_id: number | null;
  /** `regular` or `private_message`. */
  archetype: string;
  user_id: number;
  last_post_user_id: number;
  posts_count: number;
  views: number;
  like_count: number;
  closed: boolean;
  archived: boolean;
  visible: boolean;
  pinned_globally: boolean;
  external_id: string | null;
  created_at: Date;
  bumped_at: Date;
  last_posted_at: Date;
  tags: readonly string[];
}

/** Someone who wrote in a topic. */
export interface Poster extends UserColumns {
  topic_id: number;
  post_count: number;
  trust_level: number;
}

/** What a topic shows both in lists and on its own page. */
export function basicTopic(topic: Topic): object {
  return {
    fancy_title: topic.title,
    id: topic.id,
    title: topic.title,
    slug: topic.slug,
    posts_count: topic.posts_count,
    reply_count: 0,
    highest_post_number: topic.posts_count,
    image_url: null,
    created_at: topic.created_at,
    last_posted_at: topic.last_posted_at,
    archetype: topic.archetype,
    pinned: topic.pinned_globally,
    unpinned: null,
    visible: topic.visible,
    closed: topic.closed,
    archived: topic.archived,
    tags: topic.tags,
    tags_descriptions: {},
    views: topic.views,
    like_count: topic.like_count,
    has_summary: false,
    category_id: topic.category_id,
    pinned_globally: topic.pinned_globally,
    featured_link: null,
  };
}

/** A topic in a list. Source: `TopicListItemSerializer`, 3.5. */
export function listedTopic(topic: Topic, posters: readonly Poster[]): object {
  return {
    ...basicTopic(topic),
    bumped: topic.bumped_at > topic.created_at,
    bumped_at: topic.bumped_at,
    unseen: false,
    bookmarked: null,
    liked: null,
    last_poster_username: posters.find(
      ({ id }) => id === topic.last_post_user_id
    )?.username,
    posters: posters.map(({ id }) => posterOf(topic, id)),
  };
}

function posterOf(topic: Topic, id: number): object {
  const isLatest = id === topic.last_post_user_id;
  const roles = [
    ...(id === topic.user_id ? ["Original Poster"] : []),
    ...(isLatest ? ["Most Recent Poster"] : []),
  ];
  const isSingle = isLatest && topic.posts_count === 1;
  return {
    extras: isLatest ? (isSingle ? "latest single" : "latest") : null,
    description: roles.join(", ") || "Frequent Poster",
    user_id: id,
    primary_group_id: null,
    flair_group_id: null,
  };
}

/** A poster in the list of users beside the topics. */
export function listedPoster(poster: Poster): object {
  return { ...basicUser(poster), trust_level: poster.trust_level };
}
