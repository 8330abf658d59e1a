import type { ValueSources } from "../../scope-picker/index.ts";
import { badges, groupNames, groups, queries, themes } from "./lists.ts";
import {
  categories,
  chatChannels,
  posts,
  tags,
  topics,
  userIds,
  users,
} from "./records.ts";

/** What this Discourse knows of the things that a key can be limited to, by kind. */
export const SOURCES: ValueSources = {
  badge: badges,
  category: categories,
  chat_channel: chatChannels,
  group: groups,
  group_name: groupNames,
  post: posts,
  query: queries,
  tag: tags,
  theme: themes,
  topic: topics,
  user: users,
  user_id: userIds,
};
