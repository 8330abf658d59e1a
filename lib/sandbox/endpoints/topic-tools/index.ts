export { changeOwnerEndpoints } from "./change-owner.ts";
export { changeTimestampsEndpoints } from "./change-timestamps.ts";
export { inviteGroupEndpoints } from "./invite-group.ts";
export { notificationLevelEndpoints } from "./notification-level.ts";
export { bumpDateEndpoints } from "./bump-date.ts";
export { findOwnPart } from "./own-part.ts";
export { postKindEndpoints } from "./post-kinds.ts";
export { timerEndpoints } from "./timers.ts";
