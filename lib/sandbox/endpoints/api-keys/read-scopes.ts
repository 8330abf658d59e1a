import { suggest } from "#spelling";
import {
  type Answer,
  invalidParameters,
  isBlank,
  isHash,
  type Param,
  param,
  type Params,
} from "../../http/index.ts";
import {
  type KeyScope,
  restrictableParams,
  type SiteScope,
  type SiteScopes,
} from "../../scopes/index.ts";

/** Values by parameter name. */
type Allowed = Record<string, string[]>;

/**
 * Reads the chosen scopes and the values that they are limited to.
 *
 * @returns the first thing that is wrong, as the answer that says so
 */
export function readScopes(
  value: Param,
  siteScopes: SiteScopes
): KeyScope[] | Answer {
  if (value === null) {
    return [];
  }
  if (!Array.isArray(value)) {
    return invalidParameters("`scopes` is a list of scopes");
  }
  const rows: KeyScope[] = [];
  // `Array.isArray` widens a readonly list to `any[]`.
  for (const entry of value as readonly Param[]) {
    const row = readScope(entry, siteScopes);
    if (isRefusal(row)) {
      return row;
    }
    rows.push(row);
  }
  return rows;
}

/** Tells a refusal from what was read. */
export function isRefusal(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && "status" in value;
}

function readScope(entry: Param, siteScopes: SiteScopes): KeyScope | Answer {
  const id = isHash(entry) ? param(entry, "scope_id") : null;
  if (!isHash(entry) || typeof id !== "string" || isBlank(id)) {
    return invalidParameters("each of `scopes` has a `scope_id`");
  }
  const scope = siteScopes.find(id);
  if (!scope) {
    const ids = siteScopes.all.map((known) => known.id);
    // Nobody means a name twice as long as any; longer words only cost time.
    const meant = suggest(id.slice(0, 80), ids);
    const hint = meant ? `; did you mean \`${meant}\`?` : "";
    return invalidParameters(`there is no scope \`${id}\`${hint}`);
  }
  const allowed = readAllowed(entry, scope);
  return isRefusal(allowed)
    ? allowed
    : {
        resource: scope.resource,
        action: scope.action,
        allowed_parameters: allowed,
      };
}

function readAllowed(entry: Params, scope: SiteScope): Allowed | null | Answer {
  const names = restrictableParams(scope.mapping);
  if (names === null) {
    return null;
  }
  const allowed: Allowed = {};
  for (const name of names) {
    const value = param(entry, name);
    if (value === null || (typeof value === "string" && isBlank(value))) {
      continue;
    }
    if (typeof value !== "string") {
      return invalidParameters(
        `\`${name}\` of \`${scope.id}\` is text, values separated by commas`
      );
    }
    const values = value
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean);
    if (values.length === 0) {
      return invalidParameters(
        `\`${name}\` of \`${scope.id}\` has no value: leave it out to allow all`
      );
    }
    allowed[name] = [...new Set(values)];
  }
  return allowed;
}
