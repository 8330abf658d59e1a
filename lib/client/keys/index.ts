export { decrypt } from "./decrypt.ts";
export type { Decryption, Padding } from "./decrypt.ts";
export {
  createKeyPair,
  exportPrivateKey,
  importPrivateKey,
} from "./key-pair.ts";
export type { KeyPair } from "./key-pair.ts";
export { publicKeyBits } from "./public-key-bits.ts";
export { randomId } from "./random-id.ts";
export { webCrypto } from "./web-crypto.ts";
