import type { Queries } from "../../database/index.ts";
import {
  isHash,
  param,
  type Params,
  textList,
  textParam,
} from "../../http/index.ts";

/** What a request says of a group of tags; what it leaves out is null. */
export interface AskedTagGroup {
  name: string | null;
  tagNames: string[];
  parentTag: string | null;
  onePerTopic: boolean;
  permissions: ReadonlyMap<number, number> | null;
}

const KINDS: Readonly<Record<string, number>> = { full: 1, readonly: 3 };
const EVERYONE = 0;

/**
 * Reads a group of tags, nested in `tag_group` or not. Tags and `one_per_topic` never stay as
 * they were: left out, they are taken away, as core does it.
 *
 * @example await readTagGroup(queries, { name: "Kinds", tag_names: ["bug"] })
 */
export async function readTagGroup(
  queries: Queries,
  params: Params
): Promise<AskedTagGroup> {
  const nested = param(params, "tag_group");
  const asked = isHash(nested) ? { ...params, ...nested } : params;
  const [parentTag] = tagNames(asked, "parent_tag_name");
  const permissions = param(asked, "permissions");
  return {
    name: textParam(asked, "name") ?? null,
    tagNames: tagNames(asked, "tag_names").filter((name) => name !== parentTag),
    parentTag: parentTag ?? null,
    onePerTopic: String(param(asked, "one_per_topic")) === "true",
    permissions: isHash(permissions)
      ? await readPermissions(queries, permissions)
      : null,
  };
}

function tagNames(params: Params, name: string): string[] {
  return textList(param(params, name)).map((tag) =>
    tag.trim().toLowerCase().replace(/\s+/g, "-")
  );
}

async function readPermissions(
  queries: Queries,
  permissions: Params
): Promise<ReadonlyMap<number, number>> {
  const read = new Map<number, number>();
  for (const [group, kind] of Object.entries(permissions)) {
    const id = await groupId(queries, group);
    if (id !== null) {
      read.set(id, KINDS[String(kind)] ?? (Number(kind) || 1));
    }
  }
  return read;
}

async function groupId(
  queries: Queries,
  group: string
): Promise<number | null> {
  if (/^\d{1,9}$/.test(group)) {
    return Number(group);
  }
  if (group === "everyone") {
    return EVERYONE;
  }
  const found = await queries.first<{ id: number }>(
    "SELECT id FROM groups WHERE name = $1",
    [group]
  );
  return found?.id ?? null;
}
