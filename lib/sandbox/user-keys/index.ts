export {
  bitsOf,
  encryptFor,
  hasRoomFor,
  PADDING_BYTES,
  readPublicKey,
} from "./public-key.ts";
export type { Padding } from "./public-key.ts";
export { allowsRedirect } from "./redirects.ts";
export { worded, WORDS } from "./words.ts";
export type { Word } from "./words.ts";
