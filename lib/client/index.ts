export * from "./authorize/index.ts";
export * from "./calls/index.ts";
export { systemClock } from "./environment.ts";
export type { Clock, Fetch, PrivateKey, WebCrypto } from "./environment.ts";
export * from "./errors/index.ts";
export * from "./explain/index.ts";
export {
  createKeyPair,
  exportPrivateKey,
  importPrivateKey,
  publicKeyBits,
  randomId,
} from "./keys/index.ts";
export type { Decryption, KeyPair, Padding } from "./keys/index.ts";
export { connect, siteAddress } from "./site/index.ts";
export type {
  AdminCredentials,
  Answer,
  Connection,
  ConnectOptions,
  Credentials,
  RequestOptions,
  UserCredentials,
} from "./site/index.ts";
