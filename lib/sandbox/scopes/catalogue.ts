import {
  AREAS,
  type Catalogue,
  type CatalogueResource,
  type CatalogueScope,
  type CatalogueTemplate,
  isArea,
  type Risk,
} from "#catalogue";
import {
  type CompiledRegistry,
  humanize,
  restrictableParams,
  type SiteScope,
  type SiteScopes,
} from "#registry";

/** What the registry says of a scope, for those of others too. */
interface Texts {
  title: string;
  description?: string;
  risk: string;
  kinds?: Readonly<Record<string, string>>;
  implies?: readonly string[];
}

const RISKS: readonly Risk[] = ["read", "write", "admin", "escalation"];

/** Core's granular keys can't have it: it is what makes a key read-only. */
const WITHOUT = "global";

/**
 * What the picker shows: every scope of the site with the registry's texts, in the order in
 * which the plugin's own endpoint has them.
 *
 * @example catalogueOf(scopes, registry).scopes.length
 */
export function catalogueOf(
  scopes: SiteScopes,
  registry: CompiledRegistry
): Catalogue {
  const texts = new Map<string, Texts>(
    [...registry.core, ...registry.scopes].map((entry) => [
      `${entry.resource}:${entry.action}`,
      entry,
    ])
  );
  const entries = scopes.all
    .filter(({ resource }) => resource !== WITHOUT)
    .map((scope) => entryOf(scope, texts.get(scope.id)))
    .sort((a, b) => riskRank(a) - riskRank(b) || byTitle(a, b));
  const resources = resourcesOf(entries, registry);
  return {
    resources,
    scopes: resources.flatMap(({ resource }) =>
      entries.filter((entry) => entry.resource === resource)
    ),
    templates: templatesOf(registry),
  };
}

function resourcesOf(
  entries: readonly CatalogueScope[],
  { resources }: CompiledRegistry
): CatalogueResource[] {
  return [...new Set(entries.map(({ resource }) => resource))]
    .map((resource) => ({
      resource,
      title: resources[resource]?.title ?? humanize(resource),
      area: resources[resource]?.area ?? "other",
    }))
    .sort((a, b) => areaRank(a) - areaRank(b) || byTitle(a, b));
}

function templatesOf({
  templates = [],
}: CompiledRegistry): CatalogueTemplate[] {
  return templates.map((template) => ({
    ...template,
    scopes: template.scopes.map((scope) => ({
      ...scope,
      ask: scope.ask ?? [],
    })),
  }));
}

function areaRank({ area }: CatalogueResource): number {
  return isArea(area) ? AREAS.indexOf(area) : AREAS.length;
}

function riskRank({ risk }: CatalogueScope): number {
  return risk === null ? RISKS.length : RISKS.indexOf(risk);
}

function byTitle(a: { title: string }, b: { title: string }): number {
  const [one, other] = [a.title.toLowerCase(), b.title.toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}

function entryOf(scope: SiteScope, texts: Texts | undefined): CatalogueScope {
  const { mapping } = scope;
  const pathParams = new Set(mapping.path_params);
  const params = (restrictableParams(mapping) ?? []).map((name) => ({
    name,
    in: pathParams.has(name) ? ("path" as const) : ("query" as const),
    kind: texts?.kinds?.[name] ?? "text",
    alias: mapping.aliases?.[name] ?? null,
  }));
  return {
    scope_id: scope.id,
    resource: scope.resource,
    action: scope.action,
    title: texts?.title ?? humanize(scope.action),
    description: texts?.description ?? null,
    source: scope.source,
    risk: RISKS.find((risk) => risk === texts?.risk) ?? null,
    urls: scope.urls,
    params,
    required_params: mapping.required_params ?? [],
    forbidden_params: mapping.forbidden_params ?? [],
    implies: texts?.implies ?? [],
  };
}
