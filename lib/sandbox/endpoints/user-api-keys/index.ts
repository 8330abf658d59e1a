export { userApiKeyEndpoints } from "./user-api-keys.ts";
export {
  findByOneTimePassword,
  useOneTimePassword,
} from "./one-time-password.ts";
