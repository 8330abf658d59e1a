import {
  canDeletePost,
  canEditPost,
  isStaff,
  type User,
} from "../auth/index.ts";
import { avatarTemplate } from "./basic-user.ts";
import type { Topic } from "./topic.ts";

const LIKE = 2;

/** A row of `posts` with its author. */
export interface Post {
  id: number;
  topic_id: number;
  user_id: number;
  post_number: number;
  reply_to_post_number: number | null;
  raw: string;
  edit_reason: string | null;
  version: number;
  /** 1 is a regular post. */
  post_type: number;
  wiki: boolean;
  locked_by_id: number | null;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
  username: string;
  name: string | null;
  uploaded_avatar_id: number | null;
  title: string | null;
  admin: boolean;
  moderator: boolean;
  trust_level: number;
  /** Ids of those who like it. */
  liked_by: readonly number[];
}

/** What a post tells of its topic. */
export type TopicOfPost = Pick<Topic, "slug" | "posts_count">;

/** A post, alone or in its topic. Source: `PostSerializer`, 3.5. */
export function shownPost(
  topic: TopicOfPost,
  post: Post,
  viewer: User | null
): object {
  const isOwn = post.user_id === viewer?.id;
  const canDelete = canDeletePost(viewer, post);
  return {
    id: post.id,
    name: post.name,
    username: post.username,
    avatar_template: avatarTemplate(post),
    created_at: post.created_at,
    cooked: cooked(post.raw),
    post_number: post.post_number,
    post_type: post.post_type,
    posts_count: topic.posts_count,
    updated_at: post.updated_at,
    reply_count: 0,
    reply_to_post_number: post.reply_to_post_number,
    quote_count: 0,
    incoming_link_count: 0,
    reads: 0,
    readers_count: 0,
    score: 0,
    yours: isOwn,
    topic_id: post.topic_id,
    topic_slug: topic.slug,
    display_username: post.name,
    version: post.version,
    can_edit: canEditPost(viewer, post),
    can_delete: canDelete && (post.post_number > 1 || isStaff(viewer)),
    can_recover: post.deleted_at !== null && isStaff(viewer),
    user_title: post.title,
    actions_summary: likes(post, viewer),
    moderator: post.moderator,
    admin: post.admin,
    staff: post.admin || post.moderator,
    user_id: post.user_id,
    hidden: false,
    trust_level: post.trust_level,
    deleted_at: post.deleted_at,
    user_deleted: false,
    ...(post.locked_by_id === null ? {} : { locked: true }),
    edit_reason: post.edit_reason,
    can_view_edit_history: true,
    wiki: post.wiki,
    post_url: `/t/${topic.slug}/${post.topic_id}/${post.post_number}`,
  };
}

/** A text as a page shows it: the sandbox knows no Markdown. */
export function cooked(raw: string): string {
  return `<p>${escapeHtml(raw)}</p>`;
}

/** What can be done with a post, as far as likes go: nobody likes his own. */
function likes({ user_id, liked_by }: Post, viewer: User | null): object[] {
  const acted = viewer !== null && liked_by.includes(viewer.id);
  const canAct = viewer !== null && viewer.id !== user_id && !acted;
  const summary = {
    ...(liked_by.length > 0 ? { count: liked_by.length } : {}),
    ...(acted ? { acted, can_undo: true } : {}),
    ...(canAct ? { can_act: true } : {}),
  };
  return Object.keys(summary).length > 0 ? [{ id: LIKE, ...summary }] : [];
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
