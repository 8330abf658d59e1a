import type { Route } from "#route-table";
import { type Answer, movedTo, type Params, textParam } from "./http/index.ts";

const PERIODS = ["all", "yearly", "quarterly", "monthly", "weekly", "daily"];

/** Older addresses by the paths of their routes, and where they lead. */
const MOVED = new Map<string, (params: Params) => string>([
  ["/c(.:format)", () => "/categories"],
  [
    "/tags/*tag_id(.:format)",
    (params) => `/tag/${textParam(params, "tag_id") ?? ""}`,
  ],
  ...PERIODS.flatMap((period): [string, () => string][] =>
    [".json", ""].map((format) => [
      `/top/${period}${format}(.:format)`,
      () => `/top${format}?period=${period}`,
    ])
  ),
]);

/** What Rails answers by its routes alone, before anybody is asked for a key. */
export function redirected(route: Route, params: Params): Answer | null {
  const address = route.action ? undefined : MOVED.get(route.path);
  return address ? movedTo(address(params)) : null;
}
