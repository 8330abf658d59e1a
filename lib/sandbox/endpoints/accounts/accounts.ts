import type { Endpoints } from "../endpoint.ts";
import { avatarEndpoints } from "./avatars.ts";
import { changeEmailEndpoints } from "./change-email.ts";
import { changeUsernameEndpoints } from "./change-username.ts";
import { passwordEndpoints } from "./passwords.ts";
import { userNotificationLevelEndpoints } from "./user-notification-level.ts";

/** What users change of their own accounts, or staff for them. */
export const accountEndpoints: Endpoints = {
  ...avatarEndpoints,
  ...changeEmailEndpoints,
  ...changeUsernameEndpoints,
  ...passwordEndpoints,
  ...userNotificationLevelEndpoints,
};
