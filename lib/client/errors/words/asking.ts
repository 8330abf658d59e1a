import type { Words } from "./words.ts";

/** What the caller got wrong, found before anything is sent. */
export const ASKING = {
  bad_site: ({ site }: { site: string }) => ({
    what: `\`${site}\` isn't the address of a site`,
    todo: "Write `https://` and the host, with the folder if the forum lives in one.",
  }),
  insecure_site: ({ site }: { site: string }) => ({
    what: `${site} isn't encrypted: anybody on the way could read the key`,
    todo: "Use https. For a test in a closed network there is `allowHttp`.",
  }),
  bad_secret: ({ name }: { name: string }) => ({
    what: `the ${name} isn't one: it is empty or holds characters that no header can carry`,
    todo: "Copy it again, without spaces and line breaks.",
  }),
  bad_input: ({ name, why }: { name: string; why: string }) => ({
    what: `\`${name}\` ${why}`,
    todo: "See the documentation of this call.",
  }),
  no_web_crypto: () => ({
    what: "there is no Web Crypto here",
    todo: "Browsers have it on https pages and on localhost only, Node from version 20 on.",
  }),
} as const satisfies Record<string, (facts: never) => Words>;
