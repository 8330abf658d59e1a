import {
  type Answer,
  invalidAccess,
  invalidParameters,
  isBlank,
  isHash,
  missingParameter,
  notLoggedIn,
  ok,
  param,
  textList,
  textParam,
} from "../../http/index.ts";
import type { Call } from "../endpoint.ts";

/** Deletes bookmarks, or what they remind of. Source: `BookmarksBulkAction`, 3.5. */
export async function changeMany({
  site,
  user,
  params,
}: Call): Promise<Answer> {
  if (!user) {
    return notLoggedIn();
  }
  const wanted = param(params, "bookmark_ids");
  if (isBlank(wanted)) {
    return missingParameter("bookmark_ids");
  }
  if (!Array.isArray(wanted)) {
    return invalidParameters(
      "Expecting bookmark_ids to contain a list of bookmark ids"
    );
  }
  const operation = param(params, "operation");
  if (!isHash(operation)) {
    return missingParameter("operation");
  }
  const type = textParam(operation, "type");
  if (!type) {
    return missingParameter("operation_type");
  }
  const { database } = site;
  const found = await database.all<{ id: number; user_id: number }>(
    "SELECT id, user_id FROM bookmarks WHERE id::text = ANY($1::text[]) ORDER BY id",
    [textList(wanted)]
  );
  const own = found
    .filter(({ user_id }) => user_id === user.id)
    .map(({ id }) => id);
  switch (type) {
    case "delete":
      await database.all("DELETE FROM bookmarks WHERE id = ANY($1::int[])", [
        own,
      ]);
      return ok({ bookmark_ids: own });
    case "clear_reminder":
      if (own.length < found.length) {
        return invalidAccess();
      }
      await database.all(
        "UPDATE bookmarks SET reminder_at = NULL WHERE id = ANY($1::int[])",
        [own]
      );
      return ok({ bookmark_ids: own });
    default:
      return invalidParameters("operation");
  }
}
