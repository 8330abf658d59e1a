export type {
  ListOutcome,
  ScopeSwitch,
  UserScope,
  UserScopeList,
} from "./contract.ts";
export { UserScopes } from "./user-scopes.gts";
