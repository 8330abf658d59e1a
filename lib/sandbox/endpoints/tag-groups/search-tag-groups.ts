import { isStaff } from "../../auth/index.ts";
import {
  type Answer,
  integerParam,
  invalidParameters,
  ok,
  param,
  textList,
  textParam,
} from "../../http/index.ts";
import type { Call } from "../endpoint.ts";
import { findTagGroups } from "./find-tag-groups.ts";

const LIMITS = { fallback: 5, max: 1000 };

/** Finds groups of tags that the user may use. */
export async function searchTagGroups({
  site,
  user,
  params,
}: Call): Promise<Answer> {
  const limit = integerParam(params, "limit", LIMITS);
  if (limit === null) {
    return invalidParameters("limit");
  }
  const names = textList(param(params, "names")).map((name) =>
    name.toLowerCase()
  );
  const groups = await findTagGroups(
    site.database,
    `strpos(lower(tag_groups.name), lower($1)) > 0
     AND ($2 OR lower(tag_groups.name) = ANY($3::text[]))
     AND ($4 OR NOT EXISTS (
       SELECT 1 FROM tag_group_permissions WHERE tag_group_id = tag_groups.id
     ) OR EXISTS (
       SELECT 1 FROM tag_group_permissions permission
       LEFT JOIN group_users member
         ON member.group_id = permission.group_id AND member.user_id = $5
       WHERE tag_group_id = tag_groups.id
       AND (permission.group_id = 0 OR member.user_id IS NOT NULL)))`,
    [
      (textParam(params, "q") ?? "").trim(),
      names.length === 0,
      names,
      isStaff(user),
      user?.id ?? 0,
    ]
  );
  return ok({
    results: groups
      .slice(0, limit)
      .map(({ name, tag_names }) => ({ name, tag_names })),
  });
}
