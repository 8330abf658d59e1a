import type { Catalogue, CatalogueScope } from "#catalogue";

const RISKS = ["read", "write", "read", "admin", "write", "read"] as const;
const VERBS = ["GET", "POST", "PUT", "DELETE"];
const NOUNS = [
  "members",
  "topics",
  "settings",
  "emails",
  "categories",
  "badges",
  "reports",
];
const DEEDS = ["List", "Create", "Read", "Delete", "Change", "Archive"];
const PER_GROUP = 12;

/** As many scopes as asked for, made up to read and to cost like real ones. */
export function manyScopes(count: number): Catalogue {
  const resources = Array.from(
    { length: Math.ceil(count / PER_GROUP) },
    (_, index) => ({
      resource: `area_${index}`,
      title: `${noun(index)} of area ${index}`,
      area: index % 3 === 0 ? "content" : "plugins",
    })
  );
  const scopes = Array.from({ length: count }, (_, index) => oneScope(index));
  return { resources, scopes, templates: [] };
}

function oneScope(index: number): CatalogueScope {
  const group = Math.floor(index / PER_GROUP);
  const resource = `area_${group}`;
  const verb = VERBS[index % VERBS.length] ?? "GET";
  return {
    scope_id: `${resource}:do_${index}`,
    resource,
    action: `do_${index}`,
    title: `${DEEDS[index % DEEDS.length]} ${noun(index)} ${index}`,
    description: `Works on ${noun(index + 3)} of the area. Changes nothing else about them.`,
    source: index % 5 === 0 ? "core" : "discourse-api-scopes",
    risk: RISKS[index % RISKS.length] ?? "read",
    urls: [
      `/${noun(index)}/:id/part-${index} (${verb})`,
      `/${resource}/:id (GET)`,
    ],
    params: [{ name: "id", in: "path", kind: "group", alias: null }],
    required_params: [],
    forbidden_params: [],
    implies: [],
  };
}

function noun(index: number): string {
  return NOUNS[index % NOUNS.length] ?? "members";
}
