export { ClientError, isClientError } from "./client-error.ts";
export type { ErrorCode } from "./codes.ts";
export { MisuseError } from "./misuse-error.ts";
export { PayloadError } from "./payload-error.ts";
export { RefusedError } from "./refused-error.ts";
export { UnreachableError } from "./unreachable-error.ts";
