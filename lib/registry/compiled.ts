import type { AllowedParameters, ApiRequest, ScopeMapping } from "#decision";

/** The number that a reader of `config/scopes.json` has to know. */
export const FORMAT = 1;

/** An example request, with the values that the key allows in it. */
export interface CompiledExample extends ApiRequest {
  allowed?: AllowedParameters;
}

/** A scope as `config/scopes.json` carries it; keys with nothing to say are absent. */
export interface CompiledEntry {
  resource: string;
  action: string;
  /** The plugin without which the scope is not registered. */
  plugin?: string;
  mapping: ScopeMapping;
  required_params?: readonly string[];
  forbidden_params?: readonly string[];
  title: string;
  description: string;
  risk: string;
  kinds?: Readonly<Record<string, string>>;
  routes?: readonly string[];
  examples: {
    permit: readonly CompiledExample[];
    deny: readonly CompiledExample[];
  };
  implies?: readonly string[];
  replaces?: readonly string[];
  user?: boolean;
  /** What a user agrees to who gives it to an application; the title where nothing is said. */
  consent?: string;
  since?: string;
  until?: string;
}

/** Texts for a scope that Discourse itself defines; never registered. */
export interface CompiledCoreEntry {
  resource: string;
  action: string;
  title: string;
  risk: string;
  kinds?: Readonly<Record<string, string>>;
}

/** One scope of a template; keys with nothing to say are absent. */
export interface CompiledTemplateScope {
  /** Core's own form, `resource:action`. */
  scope_id: string;
  reason: string;
  /** Parameters whose values the admin is asked for. */
  ask?: readonly string[];
  limits?: Readonly<Record<string, readonly string[]>>;
  /** Offered, but not chosen in advance. */
  optional?: boolean;
}

/** The scopes that one kind of integration needs. */
export interface CompiledTemplate {
  template: string;
  title: string;
  description: string;
  scopes: readonly CompiledTemplateScope[];
}

/** `config/scopes.json`: all that Ruby and TypeScript share. */
export interface CompiledRegistry {
  readonly format: typeof FORMAT;
  readonly plugin: string;
  readonly resources: Readonly<Record<string, { title: string; area: string }>>;
  readonly scopes: readonly CompiledEntry[];
  readonly core: readonly CompiledCoreEntry[];
  /** Absent where there is none. */
  readonly templates?: readonly CompiledTemplate[];
}

/**
 * A compiled scope as the decision takes it.
 *
 * @example decide(table, mappingOf(entry), {id: ["42"]}, {method: "PUT", url: "/groups/42/members"})
 */
export function mappingOf(entry: CompiledEntry): ScopeMapping {
  return {
    ...entry.mapping,
    required_params: entry.required_params,
    forbidden_params: entry.forbidden_params,
  };
}
