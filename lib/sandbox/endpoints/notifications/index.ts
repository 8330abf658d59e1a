export { NOTIFICATION_KINDS } from "./kinds.ts";
export { notificationEndpoints } from "./notifications.ts";
