export { allowAdminKey } from "./admin-key.ts";
export { adminSession } from "./admin-session.ts";
export type { AdminSession } from "./admin-session.ts";
export { findKeys, hashKey, SCOPE_MODES } from "./api-key.ts";
export type { ApiKey } from "./api-key.ts";
export { authenticate } from "./authenticate.ts";
export type { Caller, Gate, HeaderReader, Rejection } from "./caller.ts";
export { cookiesOf, isOwnPath } from "./cookies.ts";
export type { Cookies } from "./cookies.ts";
export {
  canDeletePost,
  canEditGroup,
  canEditPost,
  canInviteTo,
  canMuteUser,
  canReadCategory,
  canSeeGroup,
  canSeeMembers,
  readable,
  readableTopic,
  readableValues,
} from "./guardian.ts";
export type { GuardedGroup } from "./guardian.ts";
export {
  findByLogin,
  findByPassword,
  logOff,
  logOffEverywhere,
  logOn,
  storedPassword,
  storePassword,
} from "./logins.ts";
export { isSame } from "./is-same.ts";
export { namedLimits, rateLimit, rateLimits } from "./rate-limit.ts";
export type { NamedLimits, RateLimit, RateLimits } from "./rate-limit.ts";
export { findUserKeys, revokeOldUserKeys } from "./user-api-key.ts";
export type { UserApiKey } from "./user-api-key.ts";
export { findUser, isLockedOut, isSilenced, isStaff } from "./user.ts";
export type { User } from "./user.ts";
