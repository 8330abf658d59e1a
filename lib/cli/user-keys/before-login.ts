import {
  isRedirectRefused,
  probeScopes,
  probeVersion,
  RefusedError,
} from "#client";
import { connectAs, type Route } from "./connect-as.ts";

/** Refuses scopes that the consent page would refuse in a sentence that names none. */
export async function checkScopes(
  route: Route,
  scopes: readonly string[]
): Promise<void> {
  const { site, output } = route;
  const stranger = connectAs(route, null);
  const { version } = await probeVersion(stranger);
  output.progress(`${site} has user API keys, version ${version}`);
  const probes = await probeScopes(stranger, scopes);
  const refused = probes.filter(({ allowed }) => !allowed);
  if (refused.length > 0) {
    const names = refused.map(({ scope }) => scope);
    throw RefusedError.of("scope_not_allowed", [{ scopes: names, site }]);
  }
}

/** Refuses a redirect that the site is known to refuse after the user has approved. */
export async function checkRedirect(
  route: Route,
  scopes: readonly string[],
  redirect: string
): Promise<void> {
  const stranger = connectAs(route, null);
  if (await isRedirectRefused(stranger, { redirect, scopes })) {
    const { site } = route;
    throw RefusedError.of("redirect_not_allowed", [{ redirect, site }]);
  }
}
