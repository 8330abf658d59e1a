import { accountEndpoints } from "./accounts/index.ts";
import { adminPageEndpoints } from "./admin-pages.ts";
import { adminUserEndpoints } from "./admin-users.ts";
import { apiKeyEndpoints } from "./api-keys/index.ts";
import { appEndpoints } from "./apps.ts";
import { backupEndpoints } from "./backups/index.ts";
import {
  adminBadgeEndpoints,
  badgeEndpoints,
  grantBadgeEndpoints,
  userBadgeEndpoints,
} from "./badges/index.ts";
import {
  bookmarkEndpoints,
  bookmarkListEndpoints,
  topicBookmarkEndpoints,
} from "./bookmarks/index.ts";
import { catalogueEndpoints } from "./catalogue.ts";
import { categoryEndpoints } from "./categories.ts";
import { createUserEndpoints } from "./create-user.ts";
import { denialEndpoints } from "./denials.ts";
import { syncSsoEndpoints } from "./discourse-connect/index.ts";
import type { Endpoint } from "./endpoint.ts";
import { eventEndpoints } from "./events/index.ts";
import { groupMemberEndpoints } from "./group-members.ts";
import { groupNotificationEndpoints } from "./group-notifications.ts";
import { groupOwnerEndpoints } from "./group-owners.ts";
import { groupEndpoints } from "./groups.ts";
import { honeypotEndpoints } from "./honeypot.ts";
import { createInviteEndpoints, ownInviteEndpoints } from "./invites/index.ts";
import { userListEndpoints } from "./lists-of-users.ts";
import { manageCategoryEndpoints } from "./manage-categories.ts";
import { manageGroupEndpoints } from "./manage-groups.ts";
import { manageUserEndpoints } from "./manage-users/index.ts";
import { messageListEndpoints } from "./message-lists.ts";
import { notificationEndpoints } from "./notifications/index.ts";
import { oneTimeLoginEndpoints } from "./one-time-login.ts";
import {
  inviteEndpoints,
  likeEndpoints,
  likerEndpoints,
  lockEndpoints,
  postEndpoints,
  postPartEndpoints,
  topicPostEndpoints,
  topicStatusEndpoints,
  topicWriteEndpoints,
} from "./posts/index.ts";
import { sandboxPageEndpoints } from "./sandbox-pages.ts";
import { searchEndpoints } from "./search.ts";
import { categorySearchEndpoints } from "./search-categories.ts";
import { groupSearchEndpoints } from "./search-groups.ts";
import { sessionEndpoints } from "./session.ts";
import { siteEndpoints } from "./site.ts";
import { siteSettingEndpoints } from "./site-settings.ts";
import { siteStatisticEndpoints } from "./site-statistics.ts";
import { tagGroupEndpoints } from "./tag-groups/index.ts";
import { tagEndpoints } from "./tags.ts";
import { topicFilterEndpoints } from "./topic-filter.ts";
import { topicListEndpoints } from "./topic-lists.ts";
import {
  bumpDateEndpoints,
  changeOwnerEndpoints,
  changeTimestampsEndpoints,
  inviteGroupEndpoints,
  notificationLevelEndpoints,
  postKindEndpoints,
  timerEndpoints,
} from "./topic-tools/index.ts";
import { topicEndpoints } from "./topics.ts";
import { updateUserEndpoints } from "./update-user.ts";
import { uploadEndpoints } from "./uploads/index.ts";
import { userActionEndpoints } from "./user-actions.ts";
import { userApiKeyEndpoints } from "./user-api-keys/index.ts";
import { userDirectoryEndpoints } from "./user-directory.ts";
import { userLookupEndpoints } from "./user-lookup.ts";
import { userPostsFeedEndpoints } from "./user-posts-feed.ts";
import { userStatusEndpoints } from "./user-status.ts";
import { userEndpoints } from "./users.ts";
import { wordpressEndpoints } from "./wordpress.ts";

/** All that the sandbox plays, by `controller#action`. */
export const endpoints: ReadonlyMap<string, Endpoint> = new Map(
  Object.entries({
    ...accountEndpoints,
    ...adminBadgeEndpoints,
    ...adminPageEndpoints,
    ...adminUserEndpoints,
    ...apiKeyEndpoints,
    ...appEndpoints,
    ...backupEndpoints,
    ...badgeEndpoints,
    ...bookmarkEndpoints,
    ...bookmarkListEndpoints,
    ...catalogueEndpoints,
    ...categoryEndpoints,
    ...categorySearchEndpoints,
    ...bumpDateEndpoints,
    ...changeOwnerEndpoints,
    ...changeTimestampsEndpoints,
    ...createInviteEndpoints,
    ...createUserEndpoints,
    ...denialEndpoints,
    ...eventEndpoints,
    ...grantBadgeEndpoints,
    ...groupEndpoints,
    ...groupMemberEndpoints,
    ...groupNotificationEndpoints,
    ...groupOwnerEndpoints,
    ...inviteEndpoints,
    ...inviteGroupEndpoints,
    ...groupSearchEndpoints,
    ...honeypotEndpoints,
    ...likerEndpoints,
    ...likeEndpoints,
    ...lockEndpoints,
    ...manageCategoryEndpoints,
    ...manageGroupEndpoints,
    ...manageUserEndpoints,
    ...messageListEndpoints,
    ...notificationEndpoints,
    ...notificationLevelEndpoints,
    ...oneTimeLoginEndpoints,
    ...ownInviteEndpoints,
    ...postEndpoints,
    ...postKindEndpoints,
    ...postPartEndpoints,
    ...sandboxPageEndpoints,
    ...searchEndpoints,
    ...sessionEndpoints,
    ...siteEndpoints,
    ...siteSettingEndpoints,
    ...siteStatisticEndpoints,
    ...syncSsoEndpoints,
    ...tagEndpoints,
    ...tagGroupEndpoints,
    ...timerEndpoints,
    ...topicBookmarkEndpoints,
    ...topicEndpoints,
    ...topicFilterEndpoints,
    ...topicListEndpoints,
    ...topicPostEndpoints,
    ...topicStatusEndpoints,
    ...topicWriteEndpoints,
    ...updateUserEndpoints,
    ...uploadEndpoints,
    ...userActionEndpoints,
    ...userApiKeyEndpoints,
    ...userBadgeEndpoints,
    ...userDirectoryEndpoints,
    ...userEndpoints,
    ...userListEndpoints,
    ...userLookupEndpoints,
    ...userPostsFeedEndpoints,
    ...userStatusEndpoints,
    ...wordpressEndpoints,
  })
);

/** Writes that need no token of a session: they act for nobody who is signed in, or ask for more. */
export const OPEN_TO_EVERY_PAGE: ReadonlySet<string> = new Set([
  "message_bus#poll",
  "user_api_key_clients#create",
  "user_api_keys#create_device_request",
  "user_api_keys#poll_device_request",
  "users#create",
]);
