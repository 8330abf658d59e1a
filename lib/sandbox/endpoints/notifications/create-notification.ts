import { findUser } from "../../auth/index.ts";
import {
  type Answer,
  idParam,
  invalidAccess,
  isBlank,
  notFound,
  ok,
  param,
  recordInvalid,
  textParam,
} from "../../http/index.ts";
import {
  type Notification,
  shownNotification,
} from "../../serializers/index.ts";
import type { UserCall } from "./notifications.ts";

const LONGEST = 1000;

/** Notifies somebody. For admins; 3.5 fails on an unknown user and on data that are no JSON. */
export async function createNotification(call: UserCall): Promise<Answer> {
  const { site, user, params } = call;
  if (!user.admin) {
    return invalidAccess();
  }
  const kind = idParam(params, "notification_type");
  if (kind <= 0) {
    return recordInvalid("Notification type can't be blank");
  }
  if (isBlank(param(params, "data"))) {
    return recordInvalid("Data can't be blank");
  }
  const data = textParam(params, "data") ?? "";
  if (!isJson(data)) {
    return recordInvalid("Data is invalid");
  }
  if (data.length > LONGEST) {
    return recordInvalid(`Data is too long (maximum is ${LONGEST} characters)`);
  }
  if (isBlank(param(params, "user_id"))) {
    return recordInvalid("User must exist");
  }
  const owner = await findUser(site.database, {
    id: idParam(params, "user_id"),
  });
  if (!owner) {
    return notFound();
  }
  const topicId = idParam(params, "topic_id");
  const postNumber = idParam(params, "post_number");
  const made = await site.database.first<Notification>(
    `INSERT INTO notifications (notification_type, user_id, data, read, topic_id,
       post_number, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING *`,
    [
      kind,
      owner.id,
      data,
      textParam(params, "read") === "true",
      topicId > 0 ? topicId : null,
      postNumber > 0 ? postNumber : null,
      site.clock().toISOString(),
    ]
  );
  return made
    ? ok(shownNotification({ ...made, topic_title: null, slug: null }))
    : notFound();
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
