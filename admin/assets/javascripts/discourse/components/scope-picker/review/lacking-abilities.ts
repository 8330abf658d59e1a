import type { CatalogueScope } from "../../../lib/api-scopes/catalogue/index.ts";
import type { SensitiveAbility } from "./sensitive-abilities.ts";

type Weighed = Pick<CatalogueScope, "scope_id" | "urls" | "forbidden_params">;

/**
 * The sensitive abilities that the site has and the chosen scopes lack. In doubt an ability is
 * left out: what stands here must be true. So a scope also counts as having one when it opens an
 * address of a scope that has it, unless it forbids parameters to keep itself from it.
 *
 * @example lackingAbilities(SENSITIVE_ABILITIES, site, [editMembers]) // ["private_messages", …]
 */
export function lackingAbilities(
  abilities: readonly SensitiveAbility[],
  site: readonly Weighed[],
  chosen: readonly Weighed[]
): readonly string[] {
  const ids = new Set(chosen.map(({ scope_id }) => scope_id));
  const urls = new Set(
    chosen
      .filter(({ forbidden_params }) => forbidden_params.length === 0)
      .flatMap((scope) => scope.urls)
  );
  const brings = (scope: Weighed) =>
    ids.has(scope.scope_id) || scope.urls.some((url) => urls.has(url));

  return abilities
    .filter(({ scopes }) => {
      const bearers = site.filter(({ scope_id }) => scopes.includes(scope_id));
      return bearers.length > 0 && !bearers.some(brings);
    })
    .map(({ ability }) => ability);
}
