import type { Call, Words } from "./words.ts";

/** Where no Discourse answers. */
export const REACHING = {
  site_unreachable: ({ site, reason }: { site: string; reason: string }) => ({
    what: `${site} can't be reached: ${reason}`,
    todo: "Check the address and the network. In a browser this is also what a missing CORS permission looks like: the page's origin must be in the setting `cors_origins`.",
  }),
  not_discourse: ({ site }: { site: string }) => ({
    what: `${site} doesn't answer as a Discourse with user API keys does`,
    todo: "Check the address, with the folder if the forum lives in one. In a browser `Auth-Api-Version` can't be read from another origin: probe from a server.",
  }),
  not_json: ({ call }: Call) => ({
    what: `${call}: the answer isn't JSON`,
    todo: "Something else than Discourse answers here (a proxy, a login page), or the path lacks `.json`.",
  }),
  moved: ({ call, to }: Call & { to: string | null }) => ({
    what: `${call}: the site sends us elsewhere${to === null ? "" : `, to ${to}`}`,
    todo: "Use that address from the start: a key isn't sent along to another one.",
  }),
} as const satisfies Record<string, (facts: never) => Words>;
