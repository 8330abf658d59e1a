import { decrypt, PUBLIC_KEYS } from "./keys.ts";
import type { Given } from "./table.ts";
import { type Jar, signIn, type Site, talk, tokenOf } from "./talk.ts";

/** What a row may refer to by `{name}`. */
export type Names = Record<string, string>;

/** A site in the course of a run: who is signed in, and a number for each thing that is made. */
export interface Run {
  site: Site;
  id: string;
  jars: Map<string, Jar>;
  made: number;
}

/** @example const run = startRun({ base, fetch, adminKey }); */
export function startRun(site: Site): Run {
  const id = Date.now().toString(36);
  return { site, id, jars: new Map(), made: 0 };
}

/** The browser of somebody, signed in once in a run. */
export async function browserOf(run: Run, username: string): Promise<Jar> {
  const jar = run.jars.get(username) ?? (await signIn(run.site, username));
  run.jars.set(username, jar);
  return jar;
}

/** Makes what a row needs. */
export async function prepare(run: Run, given: Given = {}): Promise<Names> {
  const client = `row-${run.id}-${run.made++}`;
  return {
    run: client,
    client,
    ...PUBLIC_KEYS,
    ...(given.key ? await keys(run, client, given.key) : {}),
    ...(given.foreign ? await foreign(run, client, given.foreign) : {}),
    ...(given.otp ? await password(run, given.otp) : {}),
    ...(given.topic ? await topic(run, given.topic.as) : {}),
  };
}

async function keys(
  run: Run,
  client: string,
  { as, scopes, revoked, again, and }: NonNullable<Given["key"]>
): Promise<Names> {
  const first = await makeKey(run, as, client, scopes);
  const key = again ? await makeKey(run, as, client, again) : first;
  const key_id = await idOf(run, as, client);
  if (revoked) {
    await postAs(run, as, "/user-api-key/revoke.json", { id: key_id });
  }
  const other = and
    ? {
        other_key: await makeKey(run, and, client, scopes),
        other_key_id: await idOf(run, and, client),
      }
    : {};
  return { key, key_id, old_key: first, ...other };
}

async function foreign(
  run: Run,
  client: string,
  username: string
): Promise<Names> {
  const foreign_client = `${client}-foreign`;
  await makeKey(run, username, foreign_client, "read");
  return { foreign_client };
}

async function makeKey(
  run: Run,
  username: string,
  client: string,
  scopes: string
): Promise<string> {
  const text = await postAs(run, username, "/user-api-key.json", {
    nonce: "n1",
    scopes,
    client_id: client,
    application_name: client,
    public_key: PUBLIC_KEYS["public_key"] ?? "",
  });
  const { payload } = JSON.parse(text) as { payload: string };
  return (JSON.parse(decrypt(payload)) as { key: string }).key;
}

async function idOf(
  run: Run,
  username: string,
  application: string
): Promise<string> {
  const { text } = await talk(
    run.site,
    { method: "GET", url: `/u/${username}.json` },
    await browserOf(run, username)
  );
  const { user } = JSON.parse(text) as {
    user: { user_api_keys: { id: number; application_name: string }[] | null };
  };
  const found = user.user_api_keys?.find(
    ({ application_name }) => application_name === application
  );
  return String(found?.id);
}

async function password(
  run: Run,
  { as, used }: NonNullable<Given["otp"]>
): Promise<Names> {
  const jar = await browserOf(run, as);
  const { headers } = await talk(
    run.site,
    {
      method: "POST",
      url: "/user-api-key/otp",
      headers: { "X-CSRF-Token": await tokenOf(run.site, jar) },
      body: new URLSearchParams({
        application_name: "a row",
        auth_redirect: "discourse://auth_redirect",
        public_key: PUBLIC_KEYS["public_key"] ?? "",
      }),
    },
    jar
  );
  const location = new URL(headers.get("location") ?? "");
  const otp = decrypt(location.searchParams.get("oneTimePassword") ?? "");
  if (used) {
    const other: Jar = new Map();
    const token = await tokenOf(run.site, other);
    await talk(
      run.site,
      {
        method: "POST",
        url: `/session/otp/${otp}`,
        headers: { "X-CSRF-Token": token },
      },
      other
    );
  }
  return { otp };
}

async function topic(
  { site, id, made }: Run,
  username: string
): Promise<Names> {
  const { text } = await talk(site, {
    method: "POST",
    url: "/posts.json",
    headers: { "Api-Key": site.adminKey, "Api-Username": username },
    body: new URLSearchParams({
      title: `A topic for a row of the table ${id} ${made}`,
      raw: `Nobody reads this, and it is deleted soon ${id} ${made}.`,
      category: await categoryOf(site),
    }),
  });
  const post = JSON.parse(text) as { id: number; topic_id: number };
  if (!post.topic_id) {
    throw new Error(`no topic: ${text.slice(0, 200)}`);
  }
  return { post: String(post.id), topic: String(post.topic_id) };
}

/** A category in which everybody may write. */
export async function categoryOf(site: Site): Promise<string> {
  const { text } = await talk(site, { method: "GET", url: "/categories.json" });
  const { category_list } = JSON.parse(text) as {
    category_list: { categories: { id: number; slug: string }[] };
  };
  const open = category_list.categories.find(({ slug }) => slug === "ideas");
  return String(open?.id);
}

async function postAs(
  run: Run,
  username: string,
  url: string,
  form: Record<string, string>
): Promise<string> {
  const jar = await browserOf(run, username);
  const { status, text } = await talk(
    run.site,
    {
      method: "POST",
      url,
      headers: { "X-CSRF-Token": await tokenOf(run.site, jar) },
      body: new URLSearchParams(form),
    },
    jar
  );
  if (status !== 200) {
    throw new Error(`POST ${url} answers ${status}: ${text.slice(0, 200)}`);
  }
  return text;
}
