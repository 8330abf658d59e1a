export default {
  resource: "admin.adminApi.adminApiKeys",

  map() {
    this.route("scoped", { path: "/new-scoped" });
  },
};
