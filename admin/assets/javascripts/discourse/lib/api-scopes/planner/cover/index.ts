export { bitsOf, elementsOf } from "./bits.ts";
export { minimumCover } from "./minimum-cover.ts";
export type { Cover, CoverSet } from "./types.ts";
export { addWeights, compareWeights } from "./weight.ts";
export type { Weight } from "./weight.ts";
