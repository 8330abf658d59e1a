import type { ComponentLike } from "@glint/template";
import type { Catalogue } from "../../lib/api-scopes/catalogue/index.ts";

/** How much the key may do: core's own words. */
export type ScopeMode = "granular" | "read_only" | "global";

/**
 * A chosen scope as core's endpoint reads it. Beside the id stands one entry for each limited
 * parameter, its values joined by commas.
 *
 * @example { scope_id: "group_membership:edit", id: "42,43" }
 */
export interface NewKeyScope {
  scope_id: string;
  [param: string]: string;
}

/** The key to make: what `POST /admin/api/keys.json` wants under `key`. */
export interface NewKey {
  description: string;
  username?: string;
  scope_mode: ScopeMode;
  scopes?: readonly NewKeyScope[];
}

/** Why the server did not save, and which field or scope it is about, when it is known. */
export interface Refusal {
  message: string;
  field?: "description" | "username";
  scope_id?: string;
}

/** What became of saving. A refusal is a value: only misuse throws. */
export type SaveOutcome =
  | { saved: true; id: number; key: string }
  | { saved: false; refusals: readonly Refusal[] };

/** What became of asking for the scopes. */
export type CatalogueOutcome =
  | { loaded: true; catalogue: Catalogue }
  | { loaded: false; message: string };

/**
 * Chooses the values of one kind of parameter, e.g. groups by their names. `onChange` takes the
 * values as the key stores them and, if they say little to a reader, their names.
 */
export interface ValueEditorSignature {
  Element: HTMLElement;
  Args: {
    id: string;
    label: string;
    param: string;
    values: readonly string[];
    onChange: (
      values: readonly string[],
      names?: Readonly<Record<string, string>>
    ) => void;
  };
}

/** Editors by kind of parameter; kinds that are not here are typed as text. */
export type ValueEditors = Readonly<
  Record<string, ComponentLike<ValueEditorSignature>>
>;

/** Chooses the one user that the key acts as. */
export interface UserChooserSignature {
  Element: HTMLElement;
  Args: {
    id: string;
    username: string;
    invalid: boolean;
    onChange: (username: string) => void;
  };
}

/** What the picker asks of the page around it. */
export interface PickerServices {
  load: () => Promise<CatalogueOutcome>;
  save: (key: NewKey) => Promise<SaveOutcome>;
  baseUrl: string;
}
