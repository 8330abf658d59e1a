export default {
  resource: "admin.adminPlugins.show",

  map() {
    this.route("discourse-api-scopes-user-scopes", { path: "/user-scopes" });
  },
};
