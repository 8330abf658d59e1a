import type {
  Catalogue,
  CatalogueScope,
  CatalogueTemplate,
} from "../../../admin/assets/javascripts/discourse/lib/api-scopes/catalogue/index.ts";

type Draft = Pick<CatalogueScope, "resource" | "action" | "title"> &
  Partial<CatalogueScope>;

/** A scope with everything that a test does not care about filled in. */
export function scope(draft: Draft): CatalogueScope {
  return {
    scope_id: `${draft.resource}:${draft.action}`,
    description: null,
    source: "core",
    risk: "read",
    urls: [],
    params: [],
    required_params: [],
    forbidden_params: [],
    implies: [],
    ...draft,
  };
}

/** A small site: four groups in three areas, all risks, all kinds of limits. */
export const CATALOGUE: Catalogue = {
  resources: [
    { resource: "topics", title: "Topics", area: "content" },
    { resource: "users", title: "Users", area: "people" },
    { resource: "group_membership", title: "Group membership", area: "people" },
    { resource: "backups", title: "Backups", area: "administration" },
  ],
  scopes: [
    scope({
      resource: "topics",
      action: "read",
      title: "Read topics",
      description: "Reads a topic with its posts.",
      urls: ["/t/:id (GET)", "/t/:slug/:topic_id(/:post_number) (GET)"],
      params: [{ name: "topic_id", in: "query", kind: "topic", alias: "id" }],
    }),
    scope({
      resource: "topics",
      action: "write",
      title: "Create topics and posts",
      risk: "write",
      urls: ["/posts (POST)"],
      params: [{ name: "topic_id", in: "query", kind: "topic", alias: null }],
    }),
    scope({
      resource: "users",
      action: "find_by_email",
      title: "Find a user by email",
      risk: "admin",
      source: "discourse-api-scopes",
      urls: ["/admin/users/list/all (GET)"],
      required_params: ["email"],
    }),
    scope({
      resource: "users",
      action: "make_admin",
      title: "Make admins",
      risk: "escalation",
      urls: ["/admin/users/:user_id/grant_admin (PUT)"],
    }),
    scope({
      resource: "users",
      action: "mystery",
      title: "Something unrated",
      risk: null,
      source: "other-plugin",
      urls: ["/mystery (GET|POST)"],
    }),
    scope({
      resource: "group_membership",
      action: "list",
      title: "List members",
      description: "Names of the members and owners of a group.",
      source: "discourse-api-scopes",
      urls: ["/groups/:name/members (GET)"],
      params: [{ name: "name", in: "path", kind: "group_name", alias: null }],
    }),
    scope({
      resource: "group_membership",
      action: "edit",
      title: "Add and remove members",
      description: "Adds people to a group and removes them.",
      source: "discourse-api-scopes",
      risk: "write",
      urls: ["/groups/:id/members (PUT)", "/groups/:id/members (DELETE)"],
      params: [{ name: "id", in: "path", kind: "group", alias: null }],
      forbidden_params: ["emails"],
    }),
    scope({
      resource: "backups",
      action: "download",
      title: "Download backups",
      risk: "escalation",
      urls: ["/admin/backups/:id (GET)"],
    }),
  ],
  templates: [],
};

/** What the small site brings along to begin with. */
export const TEMPLATES: readonly CatalogueTemplate[] = [
  {
    template: "sync",
    title: "Membership sync",
    description: "Keeps a group as it is in the shop.",
    scopes: [
      {
        scope_id: "group_membership:edit",
        reason: "Adds who has bought.",
        ask: ["id"],
      },
      { scope_id: "topics:read", reason: "Links to the welcome.", ask: [] },
      { scope_id: "users:make_admin", reason: "For the owners.", ask: [] },
      { scope_id: "shop:orders", reason: "Reads what was bought.", ask: [] },
    ],
  },
];

/** A site with very many scopes, twelve to a group. */
export function bigCatalogue(count: number): Catalogue {
  const resources = Array.from({ length: Math.ceil(count / 12) }, (_, i) => ({
    resource: `area_${i}`,
    title: `Area ${i}`,
    area: "plugins",
  }));
  const scopes = Array.from({ length: count }, (_, i) =>
    scope({
      resource: `area_${Math.floor(i / 12)}`,
      action: `do_${i}`,
      title: `Do thing ${i}`,
      urls: [`/things/:id/${i} (PUT)`],
    })
  );
  return { resources, scopes, templates: [] };
}
