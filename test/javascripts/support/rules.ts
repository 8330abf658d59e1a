import type { Rules, ScopeRule } from "#catalogue";

const NUMBER = { source: "\\d+" };
const route = (verb: string, path: string, action: string) => ({
  verb,
  path: `${path}(.:format)`,
  action,
  ...(path.startsWith("/admin/") && { constraint: "staff" as const }),
});
const rule = (
  mapping: ScopeRule["mapping"],
  examples: Partial<ScopeRule["examples"]> = {}
): ScopeRule => ({
  mapping,
  examples: { permit: [], deny: [], ...examples },
});

/** By what the small site of the tests decides requests. */
export const RULES: Rules = {
  routes: {
    discourse: "3.5.0",
    plugins: [],
    routes: [
      {
        ...route("GET", "/t/:id", "topics#show"),
        requirements: { id: NUMBER },
      },
      {
        ...route("GET", "/t/:slug/:topic_id(/:post_number)", "topics#show"),
        requirements: { topic_id: NUMBER, post_number: NUMBER },
      },
      route("POST", "/posts", "posts#create"),
      route("GET", "/admin/users/list/all", "admin/users#index"),
      route("PUT", "/admin/users/:user_id/grant_admin", "admin/users#grant"),
      route("GET|POST", "/mystery", "mystery#index"),
      route("GET", "/groups/:name/members", "groups#members"),
      route("PUT", "/groups/:id/members", "groups#add_members"),
      route("DELETE", "/groups/:id/members", "groups#remove_member"),
      route("DELETE", "/groups/:id", "groups#destroy"),
      route("GET", "/admin/backups/:id", "admin/backups#show"),
    ],
  },
  scopes: {
    "topics:read": rule({
      actions: ["topics#show"],
      params: ["topic_id"],
      aliases: { topic_id: "id" },
    }),
    "topics:write": rule({ actions: ["posts#create"], params: ["topic_id"] }),
    "users:find_by_email": rule({
      actions: ["admin/users#index"],
      required_params: ["email"],
    }),
    "users:make_admin": rule({ actions: ["admin/users#grant"] }),
    "users:mystery": rule({ actions: ["mystery#index"] }),
    "group_membership:list": rule({
      actions: ["groups#members"],
      path_params: ["name"],
    }),
    "group_membership:edit": rule(
      {
        actions: ["groups#add_members", "groups#remove_member"],
        path_params: ["id"],
        forbidden_params: ["emails"],
      },
      {
        permit: [
          {
            method: "PUT",
            url: "/groups/42/members.json",
            body: { usernames: "sam" },
          },
        ],
        deny: [{ method: "DELETE", url: "/groups/42.json" }],
      }
    ),
    "backups:download": rule({ actions: ["admin/backups#show"] }),
  },
};
