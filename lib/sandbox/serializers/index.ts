export { currentUser, listedApp } from "./account.ts";
export { adminDetailedUser, adminListedUser, adminUser } from "./admin-user.ts";
export type { AdminCounts, AdminUserColumns } from "./admin-user.ts";
export { apiKey, basicApiKeys, keyScope } from "./api-key.ts";
export { basicCategory, listedCategory, shownCategory } from "./category.ts";
export type { Category } from "./category.ts";
export { basicGroup, listedGroup, shownGroup } from "./group.ts";
export type { Group } from "./group.ts";
export { groupMember } from "./group-member.ts";
export type { MemberColumns } from "./group-member.ts";
export { shownNotification } from "./notification.ts";
export type { Notification } from "./notification.ts";
export { shownUser } from "./shown-user.ts";
export { listedPoster, listedTopic } from "./topic.ts";
export type { Poster, Topic } from "./topic.ts";
export { cooked, shownPost } from "./post.ts";
export type { Post } from "./post.ts";
export { topicView } from "./topic-view.ts";
export type { OwnPart } from "./topic-view.ts";
export { shownUpload, uploadAddresses, uploadMetadata } from "./upload.ts";
export type { Upload } from "./upload.ts";
export { avatarTemplate, basicUser } from "./basic-user.ts";
export type { UserColumns } from "./basic-user.ts";
export {
  adminBadge,
  BADGE_GROUPINGS,
  BADGE_TYPES,
  badgeUser,
  basicBadge,
  shownBadge,
  slugOfBadge,
  typesOf,
} from "./badge.ts";
export type { Badge, BadgeUser } from "./badge.ts";
export {
  badgesOf,
  besideGrants,
  detailedUserBadge,
  isTrustLevelBadge,
  listedUserBadge,
  usersOf,
} from "./user-badge.ts";
export type { Grants, UserBadge } from "./user-badge.ts";
export { shownTagGroup } from "./tag-group.ts";
export type { TagGroup } from "./tag-group.ts";
export { bookmarkOfTopic, listedBookmark } from "./bookmark.ts";
export type { Bookmark, BookmarkInTopic } from "./bookmark.ts";
export { shownInvite } from "./invite.ts";
export type { Invite } from "./invite.ts";
export { listedEvent, shownEvent } from "./event.ts";
export type { EventPost, PostEvent } from "./event.ts";
