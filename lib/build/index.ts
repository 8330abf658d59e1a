export { buildTree } from "./build-tree.ts";
export type { BuiltTree } from "./build-tree.ts";
export { bundleScripts } from "./bundle-scripts.ts";
export type { BundledScripts } from "./bundle-scripts.ts";
export type { WrittenFile } from "./written-file.ts";
