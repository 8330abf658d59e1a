export { allowAdminKey } from "./admin-key.ts";
export { adminSession } from "./admin-session.ts";
export type { AdminSession } from "./admin-session.ts";
export { findKeys, hashKey, SCOPE_MODES } from "./api-key.ts";
export type { ApiKey } from "./api-key.ts";
export { authenticate } from "./authenticate.ts";
export type { Caller, Gate, HeaderReader, Rejection } from "./authenticate.ts";
export {
  canEditGroup,
  canInviteTo,
  canReadCategory,
  canSeeGroup,
  canSeeMembers,
  readable,
  readableValues,
} from "./guardian.ts";
export type { GuardedGroup } from "./guardian.ts";
export { rateLimit } from "./rate-limit.ts";
export type { RateLimit } from "./rate-limit.ts";
export { findUser, isStaff } from "./user.ts";
export type { User } from "./user.ts";
