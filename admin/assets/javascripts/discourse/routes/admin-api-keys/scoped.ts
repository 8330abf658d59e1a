import type Transition from "@ember/routing/transition";
import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";
import type { ReadChoice } from "../../lib/api-scopes/manifest/index.ts";
import { parseLink } from "../../lib/api-scopes/manifest/index.ts";

/** Where a transition that began with an address leads; the published types leave it out. */
interface WithIntent {
  intent?: { url?: string };
}

export default class AdminApiKeysScopedRoute extends DiscourseRoute {
  /** Read from the address itself: Ember would cut a value at its second equals sign. */
  override model(
    _params: object,
    transition: Transition & WithIntent
  ): ReadChoice {
    const [, search = ""] = transition.intent?.url?.split(/(?=\?)/) ?? [];
    return parseLink(search);
  }

  titleToken(): string {
    return i18n("admin.api_scopes.page.title");
  }
}
