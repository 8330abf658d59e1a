import type {
  Catalogue,
  CatalogueResource,
} from "../../../lib/api-scopes/catalogue/index.ts";
import type { ScopeChoice } from "./scope-choice.ts";
import type { GroupSurroundings } from "./scope-group.ts";
import { ScopeGroup } from "./scope-group.ts";

/** Puts the scopes under their resources, in the catalogue's order; empty ones are left out. */
export function makeGroups(
  catalogue: Catalogue,
  choices: readonly ScopeChoice[],
  list: GroupSurroundings
): readonly ScopeGroup[] {
  const resources = resourcesOf(catalogue);
  const members = new Map<string, ScopeChoice[]>();
  for (const choice of choices) {
    const { resource } = choice.scope;
    members.get(resource)?.push(choice) ?? members.set(resource, [choice]);
  }
  return resources.flatMap((resource) => {
    const own = members.get(resource.resource);
    return own ? [new ScopeGroup(resource, own, list)] : [];
  });
}

/** Also a scope whose resource nobody described must be choosable. */
function resourcesOf({
  resources,
  scopes,
}: Catalogue): readonly CatalogueResource[] {
  const known = new Map(resources.map((one) => [one.resource, one]));
  for (const { resource } of scopes) {
    if (!known.has(resource)) {
      known.set(resource, { resource, title: resource, area: "other" });
    }
  }
  return [...known.values()];
}
