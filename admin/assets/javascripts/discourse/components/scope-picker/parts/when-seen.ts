import { capabilities, setModifierManager } from "@ember/modifier";
import type { ModifierLike } from "@glint/template";

/** How far below the window an element counts as seen. */
const AHEAD = "300px";

interface Seen {
  observer: IntersectionObserver | null;
}

interface Args {
  positional: readonly [onSeen: () => void];
}

const MANAGER = {
  capabilities: capabilities("3.22"),

  createModifier: (): Seen => ({ observer: null }),

  installModifier(
    seen: Seen,
    element: Element,
    { positional: [onSeen] }: Args
  ): void {
    seen.observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) {
          onSeen();
          // Asked anew, it answers anew: the element may still be in sight.
          seen.observer?.unobserve(element);
          seen.observer?.observe(element);
        }
      },
      { rootMargin: AHEAD }
    );
    seen.observer.observe(element);
  },

  updateModifier(): void {},

  destroyModifier({ observer }: Seen): void {
    observer?.disconnect();
  },
};

/** Calls back when the reader gets near an element. @example <p {{whenSeen @onSeen}}> */
export const whenSeen = setModifierManager(
  () => MANAGER,
  // A modifier is whatever has a manager; only its signature is declared.
  {} as ModifierLike<{ Element: Element; Args: { Positional: [() => void] } }>
);
