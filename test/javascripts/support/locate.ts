import { findAll } from "@ember/test-helpers";

export const SEARCH = "#scope-picker-search";
export const DESCRIPTION = "[name=description]";
export const LIMIT = ".sp-values__field";

/** The row of a scope. */
export function row(title: string): Element {
  return within(".sp-row", ".sp-row__title", title);
}

/** A part of a scope's row. */
export function inRow(title: string, selector: string): Element {
  return part(row(title), selector);
}

/** A part of a group. */
export function inGroup(title: string, selector: string): Element {
  return part(within(".sp-group", ".sp-group__title", title), selector);
}

/** The block whose label begins so; without a label, what it says itself. */
export function within(
  block: string,
  label: string,
  title: string,
  root: Element = document.body
): Element {
  const match = [...root.querySelectorAll(block)].find((one) =>
    textOf(label ? one.querySelector(label) : one).startsWith(title)
  );
  return found(match, `${block} “${title}”`);
}

/** The first match inside an element. */
export function part(root: Element, selector: string): Element {
  return found(root.querySelector(selector), selector);
}

/** The texts of all matches. */
export function textsOf(selector: string, root?: Element): string[] {
  const elements = root
    ? [...root.querySelectorAll(selector)]
    : findAll(selector);
  return elements.map(textOf);
}

/** What an element says, with single spaces; nothing where it is missing. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** What stands in a field. */
export function fieldText(element: Element | null): string {
  return element instanceof HTMLInputElement ? element.value : "";
}

function found(element: Element | null | undefined, what: string): Element {
  if (!element) {
    throw new Error(`Not on the page: ${what}`);
  }
  return element;
}
