import {
  recordSource,
  type ValueOption,
  type ValueSource,
} from "../../scope-picker/index.ts";
import { getJson } from "./get-json.ts";

interface Titled {
  id: number;
  title: string;
}

interface Person {
  id: number;
  username: string;
  name: string | null;
}

/** Categories; Discourse's own chooser finds them. */
export const categories: ValueSource = {
  find: () => Promise.resolve([]),
  names: async (ids) => {
    const found = await getJson<{
      categories: readonly { id: number; name: string }[];
    }>("/categories/find.json", { ids });
    return found === undefined
      ? {}
      : namesOf(
          ids,
          (found?.categories ?? []).map(({ id, name }) => [String(id), name])
        );
  },
};

/** Users by their usernames; Discourse's own chooser finds them. */
export const users: ValueSource = {
  find: () => Promise.resolve([]),
  names: async (usernames) => {
    const found = await getJson<{ users: readonly Person[] }>(
      "/u/search/users.json",
      { usernames: usernames.join(",") }
    );
    return found
      ? namesOf(
          usernames,
          found.users.map(({ username }) => [username, username])
        )
      : {};
  },
};

/** Tags by their names; Discourse's own chooser finds them. */
export const tags = recordSource({
  find: () => Promise.resolve([]),
  name: async (tag) => {
    const found = await getJson<{
      // Newer sites have a number for an id.
      results: readonly { id: string | number; name: string }[];
    }>("/tags/filter/search.json", { q: tag });
    return found?.results.some(({ id, name }) => name === tag || id === tag)
      ? tag
      : found && null;
  },
});

export const userIds = recordSource({
  find: async (filter) =>
    (
      (await getJson<readonly Person[]>("/admin/users/list/active.json", {
        filter,
      })) ?? []
    )
      .slice(0, 20)
      .map(asUserId),
  name: async (id) => {
    const user = await getJson<Person>(`/admin/users/${id}.json`);
    return user && user.username;
  },
});

export const topics = recordSource({
  find: async (term) =>
    (term === "" ? await newestTopics() : await matchingTopics(term)).map(
      ({ id, title }) => ({ value: String(id), name: title, detail: `#${id}` })
    ),
  name: async (id) => {
    const topic = await getJson<Titled>(`/t/${id}.json`);
    return topic && topic.title;
  },
});

/** Nobody knows posts by a name: they are found by their numbers. */
export const posts = recordSource({
  find: async (id) => {
    const name = /^\d+$/.test(id) ? await postName(id) : null;
    return name ? [{ value: id, name }] : [];
  },
  name: postName,
});

export const chatChannels = recordSource({
  find: async (filter) => {
    const found = await getJson<{ channels: readonly Titled[] }>(
      "/chat/api/channels.json",
      { filter }
    );
    return (found?.channels ?? []).map(({ id, title }) => ({
      value: String(id),
      name: title,
    }));
  },
  name: async (id) => {
    const found = await getJson<{ channel: Titled }>(
      `/chat/api/channels/${id}.json`
    );
    return found && found.channel.title;
  },
});

async function newestTopics(): Promise<readonly Titled[]> {
  const latest = await getJson<{ topic_list: { topics: readonly Titled[] } }>(
    "/latest.json"
  );
  return (latest?.topic_list.topics ?? []).slice(0, 8);
}

async function matchingTopics(term: string): Promise<readonly Titled[]> {
  const found = await getJson<{ topics?: readonly Titled[] }>(
    "/search/query.json",
    { term, type_filter: "topic", search_for_id: true }
  );
  return found?.topics ?? [];
}

async function postName(id: string): Promise<string | null | undefined> {
  const post = await getJson<{
    topic_slug: string;
    post_number: number;
    username: string;
  }>(`/posts/${id}.json`);
  return post && `${post.topic_slug} #${post.post_number}, ${post.username}`;
}

function asUserId({ id, username, name }: Person): ValueOption {
  return { value: String(id), name: username, detail: name ?? "" };
}

/** Core compares names without regard to case; the values keep the reader's spelling. */
function namesOf(
  values: readonly string[],
  found: readonly (readonly [string, string])[]
): Record<string, string | null> {
  const names = new Map(
    found.map(([value, name]) => [value.toLowerCase(), name])
  );
  return Object.fromEntries(
    values.map((value) => [value, names.get(value.toLowerCase()) ?? null])
  );
}
