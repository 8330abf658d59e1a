export type {
  CatalogueOutcome,
  ExistingKey,
  KeyOutcome,
  NewKey,
  PickerServices,
  RevokeOutcome,
  RulesOutcome,
  SaveOutcome,
  UserOutcome,
  ValueOption,
  ValueSource,
  ValueSources,
  VerifyOutcome,
} from "./contract.ts";
export type {
  UserChooserSignature,
  ValueEditors,
  ValueEditorSignature,
} from "./editor-signatures.ts";
export { KeyScopes } from "./key-scopes/index.ts";
export type {
  DenialsOutcome,
  KeyDenial,
  KeyScopesServices,
} from "./key-scopes/index.ts";
export {
  existingKey,
  heldScopeIds,
  saveOutcome,
  userOutcome,
} from "./model/index.ts";
export { listSource, recordSource } from "./model/index.ts";
export { ScopePicker } from "./scope-picker.gts";
