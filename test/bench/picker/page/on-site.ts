import type { FormName } from "../figures.ts";
import { deeds, one } from "./deeds.ts";

/** Draws the scopes in a form that stands on a site. */
const DRAW: Readonly<Record<FormName, () => void>> = {
  picker: () => one<HTMLInputElement>("[value=granular]").click(),
  table() {
    const select = one<HTMLSelectElement>("[data-name=scope_mode] select");
    select.value = "granular";
    select.dispatchEvent(new Event("input", { bubbles: true }));
  },
};

Object.assign(window, {
  bench: {
    ...deeds,
    show: (form: FormName) => deeds.show(form, DRAW[form]),
  },
});
