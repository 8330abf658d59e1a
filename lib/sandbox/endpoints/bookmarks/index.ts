export { bookmarkListEndpoints } from "./bookmark-lists.ts";
export { bookmarkEndpoints } from "./bookmarks.ts";
export { topicBookmarkEndpoints } from "./topic-bookmarks.ts";
