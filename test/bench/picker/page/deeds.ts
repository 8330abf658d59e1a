import type { FormName } from "../figures.ts";

const FIELDS: Readonly<Record<FormName, string>> = {
  picker: "#scope-picker-search",
  table: "[data-name=description] input",
};
const CHECKS: Readonly<Record<FormName, string>> = {
  picker: ".sp-row__check",
  table: ".scopes-table [type=checkbox]",
};

/** What a person does to a form. Each answers how long the page was busy, in milliseconds. */
export const deeds = {
  show: (show: () => void | Promise<void>): Promise<number> => timed(show),

  type(form: FormName, text: string): Promise<number> {
    const field = one<HTMLInputElement>(FIELDS[form]);
    return timed(() => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  },

  toggle(form: FormName): Promise<number> {
    const check = one<HTMLInputElement>(CHECKS[form]);
    return timed(() => check.click());
  },
};

/** Ember renders in a microtask; what the browser would put off is asked for at once. */
async function timed(act: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await act();
  for (let turn = 0; turn < 20; turn++) {
    await Promise.resolve();
  }
  document.body.getBoundingClientRect();
  return performance.now() - start;
}

/** Finds what must be there. */
export function one<Found extends Element>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) {
    throw new Error(`Not on the page: ${selector}`);
  }
  return found;
}
