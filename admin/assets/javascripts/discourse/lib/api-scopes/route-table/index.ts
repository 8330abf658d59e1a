export { compileRouteTable } from "./compile-route-table.ts";
export type { Route, RouteTable } from "./compile-route-table.ts";
export { isFormatGroup } from "./is-format-group.ts";
export { parsePath } from "./parse-path.ts";
export type { PathNode } from "./parse-path.ts";
export { recognize } from "./recognize.ts";
export { requirementPattern } from "./requirement-pattern.ts";
export type { RecognizedRoute } from "./recognize.ts";
export type { Requirement, RouteRecord, RouteTableRecord } from "./types.ts";
