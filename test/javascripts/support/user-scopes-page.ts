import { click, find, findAll } from "@ember/test-helpers";
import { part, textOf, within } from "./locate.ts";

/** What a person sees and does on the page of the user API scopes. */
export class UserScopesPage {
  /** What each scope is called, with those that all applications may ask for ticked. */
  get scopes(): string[] {
    return findAll(".us-table tbody tr").map((row) => {
      const box = row.querySelector("input");
      const title = textOf(part(row, ".d-admin-row__overview-name"));
      return `${box?.checked ? "[x]" : "[ ]"} ${title}`;
    });
  }

  get unknown(): string {
    return textOf(find(".us-unknown li"));
  }

  get silent(): string {
    return textOf(find(".us-silent"));
  }

  get said(): string {
    return textOf(find(".us-said"));
  }

  get failure(): string {
    return textOf(find("[role=alert]"));
  }

  switch(name: string, setting = "allow_user_api_key_scopes"): Promise<void> {
    return click(`[data-scope="${name}"] [data-setting=${setting}]`);
  }

  undo(): Promise<void> {
    return click(".us-said button");
  }

  removeUnknown(name: string): Promise<void> {
    return click(part(within(".us-unknown li", "code", name), "button"));
  }
}
