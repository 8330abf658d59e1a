export { compileScope } from "./compile-scope.ts";
export type { CompiledScope } from "./compile-scope.ts";
export { decide, decideRead } from "./decide.ts";
export { readRequest } from "./read-request.ts";
export type { ReadRequest } from "./read-request.ts";
export type {
  AllowedParameters,
  ApiRequest,
  Decision,
  DenialReason,
  ScopeMapping,
} from "./types.ts";
