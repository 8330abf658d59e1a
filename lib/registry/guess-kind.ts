/** Kinds by the segment's own name. */
const BY_NAME: Readonly<Record<string, string>> = {
  username: "user",
  user_id: "user_id",
  group_name: "group_name",
  group_id: "group",
  category_id: "category",
  category_slug_path_with_id: "category_path",
  topic_id: "topic",
  post_id: "post",
  badge_id: "badge",
  tag_id: "tag",
  tag_name: "tag",
  channel_id: "chat_channel",
  chat_channel_id: "chat_channel",
  message_id: "chat_message",
};

/** Kinds by the literal segment before an `:id` or `:name`. */
const BY_PLACE: Readonly<Record<string, string>> = {
  t: "topic",
  topics: "topic",
  posts: "post",
  groups: "group",
  g: "group",
  c: "category",
  categories: "category",
  tag: "tag",
  tags: "tag",
  tag_groups: "tag_group",
  users: "user_id",
  badges: "badge",
  queries: "query",
  themes: "theme",
  web_hooks: "web_hook",
};

/**
 * Guesses what a path segment names, from its own name or from what stands before it.
 *
 * @returns `text` where nothing suggests more
 * @example guessKind("/groups/:id/members", "id") // "group"
 */
export function guessKind(path: string, segment: string): string {
  const known = BY_NAME[segment];
  if (known) {
    return known;
  }
  const before = new RegExp(`/([\\w-]+)/[:*]${segment}\\b`).exec(path)?.[1];
  const kind = (before && BY_PLACE[before]) || "text";
  return kind === "group" && segment === "name" ? "group_name" : kind;
}
