import type { ComponentLike } from "@glint/template";

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

/** Editors by kind of parameter; for the others the picker asks the kind's source, if there is one. */
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
