import {
  type Answer,
  idParam,
  invalidParameters,
  param,
  success,
  textParam,
} from "../../http/index.ts";
import { readKinds } from "./kinds.ts";
import type { UserCall } from "./notifications.ts";

/** Marks one notification as read, those of some kinds, or all. Nobody else's are touched. */
export async function markRead({
  site,
  user,
  params,
}: UserCall): Promise<Answer> {
  if (param(params, "id") !== null) {
    await site.database.all(
      "UPDATE notifications SET read = true WHERE user_id = $1 AND id = $2",
      [user.id, idParam(params, "id")]
    );
    return success();
  }
  const kinds = readKinds(textParam(params, "dismiss_types") ?? "");
  if ("unknown" in kinds) {
    return invalidParameters(
      `invalid notification types: ["${kinds.unknown}"]`
    );
  }
  await site.database.all(
    `UPDATE notifications SET read = true WHERE user_id = $1
     AND ($2::int[] = '{}' OR notification_type = ANY($2))`,
    [user.id, kinds]
  );
  return success();
}
