export { accountEndpoints } from "./accounts.ts";
export { emailsOf, isEmail } from "./emails.ts";
export { profileOf, storeProfile } from "./profiles.ts";
export { storeUser } from "./store-user.ts";
export { namedUser } from "./named-user.ts";
export { hearingOf } from "./user-notification-level.ts";
export { usernameFault } from "./username-fault.ts";
