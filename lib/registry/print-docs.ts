import type { CompiledEntry, CompiledRegistry } from "./compiled.ts";
import type { Host, HostScope } from "./host.ts";
import { printTemplateDocs } from "./print-template-docs.ts";
import { scopeUrls } from "./scope-urls.ts";

const AREA_TITLES: Readonly<Record<string, string>> = {
  content: "Content",
  people: "People",
  moderation: "Moderation",
  administration: "Administration",
  plugins: "Plugins",
};

/** A scope of ours or of Discourse's own, as the page shows it. */
interface DocumentedScope {
  id: string;
  title: string;
  description: string;
  risk: string;
  urls: readonly string[];
  params: readonly string[];
  notes: readonly string[];
}

/**
 * The catalogue as one page, by area and resource: `docs/scopes.md`.
 *
 * @example printDocs(registry, host).split("\n")[0] // "# Scopes"
 */
export function printDocs(registry: CompiledRegistry, host: Host): string {
  const sections = Object.entries(AREA_TITLES).map(([area, title]) => {
    const resources = Object.entries(registry.resources)
      .filter(([, resource]) => resource.area === area)
      .map(([name, resource]) => ({
        title: resource.title,
        scopes: scopesOf(name, registry, host),
      }))
      .filter(({ scopes }) => scopes.length)
      .sort((a, b) => (a.title < b.title ? -1 : 1));
    const body = resources.map(
      (resource) =>
        `### ${resource.title}\n\n${resource.scopes.map(printScope).join("\n")}`
    );
    return body.length ? `## ${title}\n\n${body.join("\n")}` : "";
  });
  return `# Scopes

Generated from config/scopes by \`npm run compile\`, for Discourse ${host.table.discourse}. Limits are marked
**in the path** where only the address itself can satisfy them.

${sections.filter(Boolean).join("\n")}${printTemplateDocs(registry)}`;
}

/**
 * Scopes of the catalogue, as the page shows them.
 *
 * @param name an id such as `topics.read`, or a resource
 * @returns null where nothing is called so
 * @example printScopeDocs(registry, host, "topics.read")
 */
export function printScopeDocs(
  registry: CompiledRegistry,
  host: Host,
  name: string
): string | null {
  const [resource = "", action] = name.split(/[.:]/);
  const scopes = scopesOf(resource, registry, host).filter(
    ({ id }) => action === undefined || id === `${resource}:${action}`
  );
  return scopes.length ? scopes.map(printScope).join("\n") : null;
}

function scopesOf(
  resource: string,
  registry: CompiledRegistry,
  host: Host
): DocumentedScope[] {
  const ours = registry.scopes
    .filter((entry) => entry.resource === resource)
    .map((entry) => ({ ...entry, ...ownTexts(entry, host) }));
  const core = registry.core
    .filter((entry) => entry.resource === resource)
    .flatMap((entry) => {
      const known = host.scopes.find(
        (scope) => scope.resource === resource && scope.action === entry.action
      );
      return known ? [{ ...entry, ...hostTexts(known) }] : [];
    });
  return [...core, ...ours].map(({ action, title, risk, ...texts }) => ({
    id: `${resource}:${action}`,
    title,
    risk,
    ...texts,
  }));
}

function ownTexts(entry: CompiledEntry, host: Host) {
  return {
    description: entry.description,
    urls: scopeUrls(host.table, entry.mapping),
    params: [
      ...(entry.mapping.path_params ?? []).map(
        (name) => `\`${name}\` in the path`
      ),
      ...(entry.mapping.params ?? []).map((name) => `\`${name}\``),
    ],
    notes: [
      ...(entry.required_params ?? []).map((name) => `needs \`${name}\``),
      ...(entry.forbidden_params ?? []).map((name) => `refuses \`${name}\``),
      ...(entry.plugin ? [`plugin ${entry.plugin}`] : []),
      ...(entry.since ? [`since Discourse ${entry.since}`] : []),
      ...(entry.until ? [`until Discourse ${entry.until}`] : []),
    ],
  };
}

function hostTexts({ mapping, urls, source }: HostScope) {
  return {
    description: "",
    urls,
    params: (mapping.params ?? []).map((name) => `\`${name}\``),
    notes: [source === "core" ? "Discourse's own" : `plugin ${source}'s own`],
  };
}

function printScope(scope: DocumentedScope): string {
  const facts = [
    scope.risk,
    ...scope.notes,
    ...(scope.params.length ? [`limits: ${scope.params.join(", ")}`] : []),
  ];
  const text = scope.description ? `\n\n${scope.description}` : "";
  const urls = scope.urls.map((url) => `    ${asRequest(url)}`).join("\n");
  return `#### ${scope.title}\n\n\`${scope.id}\` · ${facts.join(" · ")}${text}\n\n${urls}\n`;
}

/** Core prints `/t/:id (GET)`; requests read better the other way round. */
function asRequest(url: string): string {
  const [, path = url, verb = ""] = /^(.*) \((.*)\)$/.exec(url) ?? [];
  return `${verb.toUpperCase()} ${path}`.trim();
}
