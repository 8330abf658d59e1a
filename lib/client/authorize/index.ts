export { finishAuthorization, startAuthorization } from "./authorization.ts";
export type {
  Authorization,
  AuthorizationRequest,
  Authorized,
} from "./authorization.ts";
export { authorizeUrl } from "./authorize-url.ts";
export type { AuthorizeParameters } from "./authorize-url.ts";
export { decryptOneTimePassword, decryptPayload } from "./decrypt-payload.ts";
export type { Grant } from "./decrypt-payload.ts";
export {
  oneTimeLoginUrl,
  oneTimePasswordUrl,
} from "./one-time-password-url.ts";
export type { OneTimePasswordParameters } from "./one-time-password-url.ts";
export { readRedirect } from "./read-redirect.ts";
export type { Redirected } from "./read-redirect.ts";
