export type {
  DenialsOutcome,
  KeyDenial,
  KeyScopesServices,
} from "./contract.ts";
export { KeyScopes } from "./key-scopes.gts";
