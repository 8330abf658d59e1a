export { documentedOperation } from "./documented-operation.ts";
