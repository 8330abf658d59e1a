export { createInviteEndpoints } from "./create-invites.ts";
export { ownInviteEndpoints } from "./own-invites.ts";
export { inviteToGroup } from "./store-invite.ts";
