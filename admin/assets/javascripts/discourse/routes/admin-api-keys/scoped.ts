import DiscourseRoute from "discourse/routes/discourse";
import { i18n } from "discourse-i18n";

export default class AdminApiKeysScopedRoute extends DiscourseRoute {
  titleToken(): string {
    return i18n("admin.api_scopes.page.title");
  }
}
