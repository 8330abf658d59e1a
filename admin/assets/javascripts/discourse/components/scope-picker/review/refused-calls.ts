import type { CatalogueScope } from "../../../lib/api-scopes/catalogue/index.ts";
import type { UserOutcome } from "../contract.ts";
import type { SiteRules } from "../preview/index.ts";

/** The user that a key acts as, as far as their rights are known. */
export type ActingUser = Extract<UserOutcome, { found: true }>["user"];

/** Who alone may pass at a route. */
type Need = "admin" | "staff";

/**
 * A scope whose calls the acting user has no right to. `all`: the site refuses every call;
 * `some`: those at addresses for staff; `maybe`: nothing is known but that such scopes are for
 * staff as a rule.
 */
export interface RefusedScope {
  scope: CatalogueScope;
  need: Need;
  extent: "all" | "some" | "maybe";
}

/** What is looked at of a site's rules. */
type Routes = Pick<SiteRules, "scopes"> & {
  table: Pick<SiteRules["table"], "byAction">;
};

/**
 * The scopes that will not work for a user: a key never has more rights than whom it acts as.
 *
 * @example refusedCalls({ username: "bot", admin: false, moderator: false }, [listUsers], rules)
 * // [{ scope: listUsers, need: "staff", extent: "all" }]
 */
export function refusedCalls(
  user: ActingUser,
  scopes: readonly CatalogueScope[],
  rules: Routes | null
): readonly RefusedScope[] {
  return user.admin
    ? []
    : scopes.flatMap((scope) => refusalOf(user, scope, rules) ?? []);
}

function refusalOf(
  user: ActingUser,
  scope: CatalogueScope,
  rules: Routes | null
): RefusedScope | null {
  const doors = rules ? doorsOf(scope, rules) : [];
  const shut = doors.filter(
    (door) => door === "admin" || (door === "staff" && !user.moderator)
  );
  if (shut.length > 0) {
    const need = shut.includes("staff") ? "staff" : "admin";
    const extent = shut.length === doors.length ? "all" : "some";
    return { scope, need, extent };
  }
  const isForStaff = scope.risk === "admin" || scope.risk === "escalation";
  return isForStaff && !user.moderator
    ? { scope, need: "staff", extent: "maybe" }
    : null;
}

/** Who may pass at each of the scope's routes; null stands for everybody. */
function doorsOf(
  { scope_id }: CatalogueScope,
  { table, scopes }: Routes
): readonly (Need | null)[] {
  const { actions = [], methods } = scopes.get(scope_id)?.mapping ?? {};
  return actions
    .flatMap((action) => table.byAction.get(action) ?? [])
    .filter(
      ({ verbs }) =>
        !methods || methods.some((method) => verbs.has(method.toUpperCase()))
    )
    .map(({ constraint }) =>
      constraint === "admin" || constraint === "staff" ? constraint : null
    );
}
