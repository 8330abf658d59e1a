export { documentedOperation } from "./documented-operation.ts";
export { nearestOperations } from "./nearest-operations.ts";
