export { fillPlaces, isPlaceholder } from "./placeholders.ts";
export { readText } from "./read-text.ts";
export type { ReadOptions } from "./read-text.ts";
export type {
  ReadRequests,
  ReadText,
  UnreadHint,
  UnreadLine,
} from "./types.ts";
