import { basicUser, type UserColumns } from "./basic-user.ts";

/** A row of `bookmarks`. */
export interface Bookmark {
  id: number;
  user_id: number;
  bookmarkable_id: number;
  /** `Post` or `Topic`. */
  bookmarkable_type: string;
  name: string | null;
  reminder_at: Date | null;
  auto_delete_preference: number;
  pinned: boolean | null;
  created_at: Date;
  updated_at: Date;
}

/** A bookmark with its post, or the first of its topic, and who wrote that. */
export interface BookmarkInTopic extends Bookmark {
  post_number: number;
  raw: string;
  topic_id: number;
  topic_title: string;
  slug: string;
  category_id: number | null;
  closed: boolean;
  archived: boolean;
  archetype: string;
  posts_count: number;
  bumped_at: Date;
  tags: readonly string[];
  author: UserColumns;
}

const EXCERPT = 300;

/** A bookmark in the list of its user. Source: `UserBookmarkBaseSerializer` and below, 3.5. */
export function listedBookmark(
  bookmark: BookmarkInTopic,
  origin: string
): object {
  const topic = `${origin}/t/${bookmark.slug}/${bookmark.topic_id}`;
  return {
    id: bookmark.id,
    created_at: bookmark.created_at,
    updated_at: bookmark.updated_at,
    name: bookmark.name,
    reminder_at: bookmark.reminder_at,
    pinned: bookmark.pinned,
    title: bookmark.topic_title,
    fancy_title: bookmark.topic_title,
    excerpt: bookmark.raw.slice(0, EXCERPT),
    bookmarkable_id: bookmark.bookmarkable_id,
    bookmarkable_type: bookmark.bookmarkable_type,
    bookmarkable_url:
      bookmark.bookmarkable_type === "Topic"
        ? topic
        : `${topic}/${bookmark.post_number}`,
    tags: bookmark.tags,
    tags_descriptions: {},
    topic_id: bookmark.topic_id,
    linked_post_number: bookmark.post_number,
    deleted: false,
    hidden: false,
    category_id: bookmark.category_id,
    closed: bookmark.closed,
    archived: bookmark.archived,
    archetype: bookmark.archetype,
    highest_post_number: bookmark.posts_count,
    bumped_at: bookmark.bumped_at,
    slug: bookmark.slug,
    user: basicUser(bookmark.author),
  };
}

/** A bookmark on the page of its topic. Source: `TopicViewBookmarkSerializer`, 3.5. */
export function bookmarkOfTopic(bookmark: Bookmark): object {
  return {
    id: bookmark.id,
    bookmarkable_id: bookmark.bookmarkable_id,
    bookmarkable_type: bookmark.bookmarkable_type,
    reminder_at: bookmark.reminder_at,
    name: bookmark.name,
    auto_delete_preference: bookmark.auto_delete_preference,
  };
}
