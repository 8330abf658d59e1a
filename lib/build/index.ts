export { buildTree } from "./build-tree.ts";
export type { BuiltTree } from "./build-tree.ts";
export { stripModule } from "./strip-module.ts";
