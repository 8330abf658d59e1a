import { IDS } from "./focus.ts";

const STOPS = ".sp-group__toggle, .sp-rows .sp-row__check:not(:disabled)";
const TOGGLE = "[aria-expanded]";

/** Keys with which nobody means the page: they belong to a field. */
const FIELDS =
  "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/** Is a character being typed, or a shortcut of somebody else pressed? */
export function isTypingIn({
  target,
  altKey,
  ctrlKey,
  metaKey,
}: KeyboardEvent): boolean {
  const isField = target instanceof Element && target.closest(FIELDS) !== null;
  return isField || altKey || ctrlKey || metaKey;
}

/**
 * Moves through the list as through a tree: up and down from row to row, sideways open and
 * closed. Everything stays in the tab order, so nothing is lost on those who do not know.
 */
export function onListKey(event: KeyboardEvent): void {
  const { target, currentTarget } = event;
  if (
    !(target instanceof HTMLElement && currentTarget instanceof HTMLElement) ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey
  ) {
    return;
  }
  const isHandled =
    target.id === IDS.search
      ? event.key === "ArrowDown" && focusOn(stopsIn(currentTarget)[0])
      : target.matches(STOPS)
        ? move(event.key, target, currentTarget)
        : event.key === "Escape" && leavePanel(target);
  if (isHandled) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function move(key: string, stop: HTMLElement, section: HTMLElement): boolean {
  const stops = stopsIn(section);
  const at = stops.indexOf(stop);
  switch (key) {
    case "ArrowDown":
      return focusOn(stops[at + 1]);
    case "ArrowUp":
      return focusOn(stops[at - 1] ?? document.getElementById(IDS.search));
    case "Home":
      return focusOn(stops[0]);
    case "End":
      return focusOn(stops.at(-1));
    case forwards(section):
      return setOpen(stop, true);
    case backwards(section):
      return setOpen(stop, false) || focusOn(groupOf(stop));
    case "Enter":
      return stop.matches("input") && enter(stop);
    default:
      return false;
  }
}

function stopsIn(section: HTMLElement): readonly HTMLElement[] {
  return [...section.querySelectorAll<HTMLElement>(STOPS)];
}

/** Opens or closes a group or a scope. Answers whether there was anything to do. */
function setOpen(stop: HTMLElement, open: boolean): boolean {
  const toggle = stop.matches(TOGGLE)
    ? stop
    : rowOf(stop)?.querySelector<HTMLElement>(TOGGLE);
  if (toggle?.ariaExpanded === String(!open)) {
    toggle.click();
    return true;
  }
  return false;
}

/** Opens a scope at the first press, and goes into it at the second. */
function enter(check: HTMLElement): boolean {
  const inside = rowOf(check)?.querySelector<HTMLElement>(
    ".sp-panel :is(input, button, select, summary, a[href])"
  );
  return setOpen(check, true) || focusOn(inside) || true;
}

/** Closes the scope that the focus is in, and goes back to its row. */
function leavePanel(target: HTMLElement): boolean {
  const row = target.closest(".sp-panel") && rowOf(target);
  const check = row?.querySelector<HTMLElement>(".sp-row__check");
  return check ? setOpen(check, false) && focusOn(check) : false;
}

function rowOf(element: HTMLElement): HTMLElement | null {
  return element.closest<HTMLElement>(".sp-row");
}

function groupOf(element: HTMLElement): HTMLElement | null | undefined {
  return element
    .closest(".sp-group")
    ?.querySelector<HTMLElement>(".sp-group__toggle");
}

function focusOn(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return Boolean(element);
}

function isRightToLeft(section: HTMLElement): boolean {
  return getComputedStyle(section).direction === "rtl";
}

function forwards(section: HTMLElement): string {
  return isRightToLeft(section) ? "ArrowLeft" : "ArrowRight";
}

function backwards(section: HTMLElement): string {
  return isRightToLeft(section) ? "ArrowRight" : "ArrowLeft";
}
