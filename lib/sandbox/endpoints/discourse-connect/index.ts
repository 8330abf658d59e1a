export { syncSsoEndpoints } from "./sync-sso.ts";
