export { fromBase62, toBase62 } from "./base62.ts";
