import { afterAll, beforeAll, beforeEach } from "vitest";
import { decrypt, PUBLIC_KEYS } from "../../../protocol/keys.ts";
import {
  type Jar,
  type Reply,
  signIn,
  type Site as Way,
  talk,
  tokenOf,
} from "../../../protocol/talk.ts";
import { NOON, openSite, type Site } from "../site.ts";

export const BROWSER = {
  Accept: "text/html,application/xhtml+xml,*/*;q=0.8",
};

/** What an application asks for. */
export const ASK = {
  nonce: "n1",
  scopes: "read",
  application_name: "An app",
  public_key: PUBLIC_KEYS["public_key"] ?? "",
};

/** Sam at a browser, signed in. */
export interface Sam {
  way: Way;
  jar: Jar;
  /** Grants a key to an application. */
  makeKey(client_id: string): Promise<string>;
  /** Calls as an application with its key. */
  read(key: string): Promise<Reply>;
  /** Lets time go by on the site. */
  wait(ms: number): void;
}

/** How a site is reached by what talks to any. */
export const wayTo = (site: Site): Way => ({
  base: "http://127.0.0.1:4200",
  adminKey: "the-admin-key",
  fetch: site.fetch,
});

/** @example const sam = await signInSam(site); await sam.read(await sam.makeKey("client")); */
export async function signInSam(site: Site): Promise<Sam> {
  const way = wayTo(site);
  const jar = await signIn(way, "sam");
  return {
    way,
    jar,
    makeKey: async (client_id) => {
      const { text } = await talk(
        way,
        {
          method: "POST",
          url: "/user-api-key.json",
          headers: { "X-CSRF-Token": await tokenOf(way, jar) },
          body: new URLSearchParams({ ...ASK, client_id }),
        },
        jar
      );
      const { payload } = JSON.parse(text) as { payload: string };
      return (JSON.parse(decrypt(payload)) as { key: string }).key;
    },
    read: (key) =>
      talk(way, {
        method: "GET",
        url: "/session/current.json",
        headers: { "User-Api-Key": key },
      }),
    wait: (ms) => {
      site.clock.now = new Date(site.clock.now.getTime() + ms);
    },
  };
}

/**
 * A site for all tests of a file; before each it is noon and Sam signs in.
 *
 * @example const forum = forumWithSam(); // in a test: forum.sam.makeKey("client")
 */
export function forumWithSam(): { readonly site: Site; readonly sam: Sam } {
  let site: Site;
  let sam: Sam;
  beforeAll(async () => {
    site = await openSite();
  }, 120_000);
  beforeEach(async () => {
    site.clock.now = NOON;
    sam = await signInSam(site);
  });
  afterAll(() => site.data.close());
  return {
    get site() {
      return site;
    },
    get sam() {
      return sam;
    },
  };
}

/** Changes a site setting, as an admin. */
export const setSetting = (site: Site, name: string, value: string) =>
  site.ask("PUT", `/admin/site_settings/${name}.json`, {
    send: { [name]: value },
  });

/** The hidden fields of a page's last form. */
export function fieldsOf(page: string): Record<string, string> {
  const form = page.slice(page.indexOf("<main"));
  return Object.fromEntries(
    [
      ...form.matchAll(
        /<input\s+type="hidden"\s+name="(\w+)"\s+value="([^"]*)"/g
      ),
    ]
      .filter(([, name]) => name !== "_method")
      .map(([, name = "", value = ""]) => [name, unescaped(value)])
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
