/** The `fetch` that a site is reached by: over the net, or straight into the sandbox. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A site and what is known of it. */
export interface Site {
  base: string;
  fetch: Fetch;
  adminKey: string;
}

/** A request as it is sent. */
export interface Outgoing {
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: NonNullable<RequestInit["body"]>;
}

/** An answer that has been read. */
export interface Reply {
  status: number;
  text: string;
  headers: Headers;
}

/** The cookies of one browser. */
export type Jar = Map<string, string>;

/** Sends a request with the cookies of a browser, and keeps the ones that come back. */
export async function talk(
  { base, fetch }: Site,
  { method, url, headers = {}, body }: Outgoing,
  jar: Jar = new Map()
): Promise<Reply> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const response = await fetch(base + url, {
    method,
    redirect: "manual",
    headers: { ...(cookie === "" ? {} : { Cookie: cookie }), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  for (const line of response.headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === "") {
      jar.delete(name);
    } else {
      jar.set(name, value);
    }
  }
  const text = await response.text();
  return { status: response.status, text, headers: response.headers };
}

/** The token that a browser with these cookies sends with its writes. */
export async function tokenOf(site: Site, jar: Jar): Promise<string> {
  const { text } = await talk(
    site,
    {
      method: "GET",
      url: "/session/csrf.json",
      headers: { "X-Requested-With": "XMLHttpRequest" },
    },
    jar
  );
  return (JSON.parse(text) as { csrf: string }).csrf;
}

/**
 * Signs somebody in by the password of the invented forum.
 *
 * @throws Error where that does not work
 */
export async function signIn(site: Site, username: string): Promise<Jar> {
  const jar: Jar = new Map();
  const { text } = await talk(
    site,
    {
      method: "POST",
      url: "/session.json",
      headers: { "X-CSRF-Token": await tokenOf(site, jar) },
      body: new URLSearchParams({
        login: username,
        password: `password-of-${username}-1`,
      }),
    },
    jar
  );
  if (!text.includes('"user"')) {
    throw new Error(`${username} can't sign in: ${text.slice(0, 200)}`);
  }
  return jar;
}
