export {
  findPosts,
  findReadablePost,
  findReadablePosts,
} from "./find-posts.ts";
export type { PostInTopic } from "./find-posts.ts";
export { postEndpoints } from "./posts.ts";
export { inviteEndpoints } from "./invite-to-message.ts";
export { likerEndpoints } from "./likers.ts";
export { likeEndpoints } from "./likes.ts";
export { lockEndpoints } from "./lock-post.ts";
export { postPartEndpoints } from "./parts-of-posts.ts";
export { topicPostEndpoints } from "./topic-posts.ts";
export { topicStatusEndpoints } from "./topic-status.ts";
export { shownAlone } from "./post-answers.ts";
export { slugOf } from "./store-post.ts";
export { topicWriteEndpoints } from "./topic-writes.ts";
