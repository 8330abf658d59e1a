import { capabilities, setModifierManager } from "@ember/modifier";
import type { ModifierLike } from "@glint/template";

type Positional = readonly [text: string, pattern: RegExp | null];

interface Args {
  positional: Positional;
}

const MANAGER = {
  capabilities: capabilities("3.22"),

  createModifier: (): { element: Element | null } => ({ element: null }),

  installModifier(
    state: { element: Element | null },
    element: Element,
    { positional }: Args
  ): void {
    state.element = element;
    write(element, positional);
  },

  updateModifier(
    { element }: { element: Element | null },
    { positional }: Args
  ): void {
    if (element) {
      write(element, positional);
    }
  },

  destroyModifier(): void {},
};

/**
 * Writes a text in which the words that were looked for stand out. It is much faster than markup
 * that asks of every piece whether it has changed. `pattern` has one capturing group; null marks
 * nothing.
 *
 * @example <span {{markHits scope.title search.marks}}></span>
 */
export const markHits = setModifierManager(
  () => MANAGER,
  // A modifier is whatever has a manager; only its signature is declared.
  {} as ModifierLike<{
    Element: Element;
    Args: { Positional: [text: string, pattern: RegExp | null] };
  }>
);

function write(element: Element, [text, pattern]: Positional): void {
  // Every second piece of a split at a capturing group is a match.
  const pieces = pattern ? text.split(pattern) : [text];
  if (pieces.length > 1) {
    element.replaceChildren(
      ...pieces.map((piece, index) => (index % 2 === 1 ? marked(piece) : piece))
    );
  } else if (element.childNodes.length !== 1 || element.textContent !== text) {
    element.textContent = text;
  }
}

function marked(piece: string): HTMLElement {
  const mark = document.createElement("mark");
  mark.textContent = piece;
  return mark;
}
