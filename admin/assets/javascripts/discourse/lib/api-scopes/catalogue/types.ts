/**
 * How much harm a scope can do in wrong hands, mildest first. `null` where nobody has said
 * (a scope that another plugin registered without our registry).
 */
export type Risk = "read" | "write" | "admin" | "escalation";

/** A parameter whose values an admin may restrict. */
export interface CatalogueParam {
  name: string;
  /**
   * `path`: only the address itself can satisfy it. `query`: core's ordinary `params`, looked up
   * in path, query and body together.
   */
  in: "path" | "query";
  /** Picks the chooser: `group`, `category`, `tag`, `user`, `topic`, `text` … */
  kind: string;
  /** The parameter's other name, or null. */
  alias: string | null;
}

/** One scope as the server describes it; texts are in the reader's language. */
export interface CatalogueScope {
  /** Core's own id, `resource:action`. */
  scope_id: string;
  resource: string;
  action: string;
  title: string;
  description: string | null;
  /** `core`, or the name of the plugin that registered it. */
  source: string;
  risk: Risk | null;
  /** As core prints them: `/groups/:id/members (PUT)`, `* (get)`. */
  urls: readonly string[];
  params: readonly CatalogueParam[];
  required_params: readonly string[];
  forbidden_params: readonly string[];
  /** Ids of the scopes that this one needs to be of use. */
  implies: readonly string[];
}

/** A group of scopes under one heading. */
export interface CatalogueResource {
  resource: string;
  title: string;
  /** Key of the heading that it stands under: `content`, `people`, `site`, `plugins` … */
  area: string;
}

/** A scope of a template, and why it is in there. */
export interface TemplateScope {
  /** Core's own id; the site need not have the scope. */
  scope_id: string;
  reason: string;
  /** Parameters whose values the admin is asked for. */
  ask: readonly string[];
  limits?: Readonly<Record<string, readonly string[]>>;
  /** Offered, but not needed for everything. */
  optional?: boolean;
}

/** A ready choice for a common purpose: a suggestion, never ticked by itself. */
export interface CatalogueTemplate {
  template: string;
  title: string;
  description: string;
  scopes: readonly TemplateScope[];
}

/**
 * What the picker shows: every scope that can be chosen on this site, in display order.
 * Served by `GET /admin/plugins/discourse-api-scopes/catalogue.json`.
 */
export interface Catalogue {
  resources: readonly CatalogueResource[];
  scopes: readonly CatalogueScope[];
  templates: readonly CatalogueTemplate[];
}
