import type { AllowedParameters, ScopeMapping } from "./types.ts";

/** A parameter that a key may restrict, with its values ready to be looked up. */
export interface Restriction {
  readonly param: string;
  readonly alias: string | undefined;
  /** True where the value is the last, numeric segment of a category path. */
  readonly isCategoryPath: boolean;
  /** Null where every value is allowed. */
  readonly values: ReadonlySet<string> | null;
}

/** A scope with one key's allowed values, ready to decide any number of requests. Frozen. */
export interface CompiledScope {
  readonly actions: ReadonlySet<string> | null;
  readonly methods: ReadonlySet<string> | null;
  readonly formats: ReadonlySet<string> | null;
  readonly params: readonly Restriction[];
  readonly pathParams: readonly Restriction[];
  readonly requiredParams: readonly string[];
  readonly forbiddenParams: readonly string[];
}

/** Core's only alias with a meaning of its own (`lib/route_matcher.rb`, 3.5 and 2026). */
const CATEGORY_PATH = "category_slug_path_with_id";

/**
 * Prepares a scope and the values that a key allows for its parameters.
 *
 * A name in both `params` and `path_params` counts as a path parameter, the stricter one.
 *
 * @example compileScope({actions: ["topics#show"], path_params: ["id"]}, {id: ["12"]})
 */
export function compileScope(
  mapping: ScopeMapping,
  allowed: AllowedParameters
): CompiledScope {
  const pathNames = mapping.path_params ?? [];
  const restricts = Object.keys(allowed).length > 0;
  const restriction = (param: string): Restriction => {
    const alias = mapping.aliases?.[param];
    const values = Object.hasOwn(allowed, param) ? allowed[param] : undefined;
    return {
      param,
      alias,
      isCategoryPath: alias === CATEGORY_PATH,
      values: values?.length ? new Set(values) : null,
    };
  };

  return Object.freeze({
    actions: mapping.actions ? new Set(mapping.actions) : null,
    methods: mapping.methods ? new Set(mapping.methods) : null,
    formats: mapping.formats ? new Set(mapping.formats) : null,
    params: restricts
      ? (mapping.params ?? [])
          .filter((param) => !pathNames.includes(param))
          .map(restriction)
      : [],
    pathParams: pathNames
      .map(restriction)
      .filter(({ values }) => values !== null),
    requiredParams: mapping.required_params ?? [],
    forbiddenParams: mapping.forbidden_params ?? [],
  });
}
