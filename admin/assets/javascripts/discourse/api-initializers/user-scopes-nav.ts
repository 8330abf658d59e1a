import { apiInitializer } from "discourse/lib/api";

export default apiInitializer((api) => {
  const user = api.getCurrentUser();
  if (user?.admin) {
    api.addAdminPluginConfigurationNav("discourse-api-scopes", [
      {
        label: "admin.api_scopes.user_scopes.title",
        route: "adminPlugins.show.discourse-api-scopes-user-scopes",
      },
    ]);
  }
});
