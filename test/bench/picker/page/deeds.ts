import type { Cost, FormName } from "../figures.ts";

const FIELDS: Readonly<Record<FormName, string>> = {
  picker: "#scope-picker-search",
  table: "[data-name=description] input",
};
const CHECKS: Readonly<Record<FormName, string>> = {
  picker: ".sp-row__check",
  table: ".scopes-table [type=checkbox]",
};
const SCOPES: Readonly<Record<FormName, string>> = {
  picker: ".sp-group",
  table: CHECKS.table,
};
/** When nothing has changed for so long, the page is done; nobody types faster than this. */
const QUIET = 120;

/** What a person does to a form, and what each deed costs. */
export const deeds = {
  /** Shows a form. It answers when scopes are there; hosts draw when promises of theirs have settled. */
  show(form: FormName, show: () => void): Promise<Cost> {
    return timed(async () => {
      show();
      while (!document.querySelector(SCOPES[form])) {
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
  },

  type(form: FormName, text: string): Promise<Cost> {
    const field = one<HTMLInputElement>(FIELDS[form]);
    return timed(() => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  },

  /** Ticks one of the boxes, counted from the top. */
  toggle(form: FormName, at: number): Promise<Cost> {
    const check = document.querySelectorAll<HTMLElement>(CHECKS[form])[at];
    if (!check) {
      throw new Error(`There are not ${at + 1} boxes on the page.`);
    }
    return timed(() => check.click());
  },
};

/** Ember renders in a microtask; what the browser would put off is asked for at once. */
async function timed(act: () => void | Promise<void>): Promise<Cost> {
  const start = performance.now();
  let changed = start;
  const observer = new MutationObserver(() => (changed = performance.now()));
  observer.observe(document.body, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  await act();
  for (let turn = 0; turn < 20; turn++) {
    await Promise.resolve();
  }
  document.body.getBoundingClientRect();
  const answered = performance.now();
  while (performance.now() - Math.max(changed, answered) < QUIET) {
    await new Promise((resolve) => setTimeout(resolve, QUIET / 4));
  }
  observer.disconnect();
  return {
    answer: answered - start,
    whole: Math.max(changed, answered) - start,
  };
}

/** Finds what must be there. */
export function one<Found extends Element>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) {
    throw new Error(`Not on the page: ${selector}`);
  }
  return found;
}
