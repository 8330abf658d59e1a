import { renderComponent } from "@ember/renderer";
import "virtual:scope-picker.css";
import "../../../../lib/sandbox/page/app/styles/colors.css";
import "../../../../lib/sandbox/page/app/styles/core.css";
// Else the network would be measured too.
import "../../../../admin/assets/javascripts/discourse/components/scope-picker/state.ts";
import type { Catalogue } from "#catalogue";
import type { Cost, FormName } from "../figures.ts";
import { deeds } from "./deeds.ts";
import { manyScopes } from "./many-scopes.ts";
import { PickerBench } from "./picker-bench.gts";
import { ScopeTable } from "./scope-table.gts";

declare global {
  interface Window {
    bench: {
      /** Shows a form with so many scopes. */
      show(form: FormName, scopes: number): Promise<Cost>;
      type(form: FormName, text: string): Promise<Cost>;
      toggle(form: FormName, at: number): Promise<Cost>;
    };
  }
}

window.bench = {
  ...deeds,
  show: (form, scopes) => {
    const args = { catalogue: manyScopes(scopes) };
    return deeds.show(form, () => render(form, args));
  },
};

function render(form: FormName, args: { catalogue: Catalogue }): void {
  const into = document.getElementById("page");
  if (into) {
    const component = form === "picker" ? PickerBench : ScopeTable;
    renderComponent(component, { into, args });
  }
}
