import {
  listSource,
  recordSource,
  type ValueOption,
  type ValueSources,
} from "#scope-picker";
import { ask } from "./api.ts";

interface Group {
  id: number;
  name: string;
  full_name: string | null;
}

interface Category {
  id: number;
  name: string;
  subcategory_ids?: readonly number[];
}

interface User {
  id: number;
  username: string;
  name: string | null;
}

interface Topic {
  id: number;
  title: string;
  tags: readonly string[];
}

/** The server is our own: its bodies have the declared form. */
async function read<Body>(path: string): Promise<Body | null> {
  const { status, body } = await ask(path);
  return status === 200 ? (body as Body) : null;
}

const option = (
  value: string | number,
  name: string,
  detail?: string | null
): ValueOption => ({ value: String(value), name, ...(detail && { detail }) });

async function groups(): Promise<readonly Group[] | null> {
  const body = await read<{ groups: readonly Group[] }>("/groups.json");
  return body && body.groups;
}

async function users(): Promise<readonly User[] | null> {
  return read<readonly User[]>("/admin/users/list/all.json");
}

async function topics(): Promise<readonly Topic[] | null> {
  const body = await read<{ topic_list: { topics: readonly Topic[] } }>(
    "/latest.json"
  );
  return body && body.topic_list.topics;
}

async function categories(): Promise<readonly ValueOption[] | null> {
  const parents = await listCategories("");
  const families = parents?.map(async ({ id, name, subcategory_ids = [] }) => {
    const children =
      subcategory_ids.length > 0
        ? await listCategories(`?parent_category_id=${id}`)
        : [];
    return [
      option(id, name),
      ...(children ?? []).map((child) => option(child.id, child.name, name)),
    ];
  });
  return families ? (await Promise.all(families)).flat() : null;
}

async function listCategories(
  query: string
): Promise<readonly Category[] | null> {
  const body = await read<{
    category_list: { categories: readonly Category[] };
  }>(`/categories.json${query}`);
  return body && body.category_list.categories;
}

const options =
  <Thing>(
    load: () => Promise<readonly Thing[] | null>,
    asOption: (thing: Thing) => ValueOption
  ) =>
  async (): Promise<readonly ValueOption[] | null> =>
    (await load())?.map(asOption) ?? null;

const topicList = listSource(
  options(topics, ({ id, title }) => option(id, title, `#${id}`))
);

async function tags(): Promise<readonly ValueOption[] | null> {
  const all = await topics();
  const names = new Set(all?.flatMap((topic) => topic.tags));
  return all && [...names].sort().map((name) => option(name, name));
}

/** What the sandbox knows of the things that a key can be limited to, by kind. */
export const SOURCES: ValueSources = {
  category: listSource(categories),
  group: listSource(
    options(groups, ({ id, name, full_name }) => option(id, name, full_name))
  ),
  group_name: listSource(
    options(groups, ({ name, full_name }) => option(name, name, full_name))
  ),
  tag: listSource(tags),
  topic: recordSource({
    find: topicList.find,
    name: async (id) => {
      const { status, body } = await ask(`/t/${id}.json`);
      return status === 200 ? (body as Topic).title : null;
    },
  }),
  user: listSource(
    options(users, ({ username, name }) => option(username, username, name))
  ),
  user_id: listSource(
    options(users, ({ id, username, name }) => option(id, username, name))
  ),
};
