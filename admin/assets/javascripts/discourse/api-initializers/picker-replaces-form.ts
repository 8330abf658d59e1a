import type Transition from "@ember/routing/transition";
import { apiInitializer } from "discourse/lib/api";
import { takeStandardFormWish } from "../lib/standard-form.ts";

export default apiInitializer((api) => {
  const settings = api.container.lookup("service:site-settings");
  if (!settings.api_scopes_picker_replaces_form) {
    return;
  }
  const router = api.container.lookup("service:router");
  router.on("routeWillChange", ({ to }: Transition) => {
    if (to?.name === "adminApiKeys.new" && !takeStandardFormWish()) {
      router.replaceWith("adminApiKeys.scoped");
    }
  });
});
