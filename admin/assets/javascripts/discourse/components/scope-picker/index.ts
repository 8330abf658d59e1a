export type {
  CatalogueOutcome,
  NewKey,
  SaveOutcome,
  UserChooserSignature,
  ValueEditors,
  ValueEditorSignature,
} from "./contract.ts";
export { saveOutcome } from "./model/index.ts";
export { ScopePicker } from "./scope-picker.gts";
