import { findUser, type User } from "../../auth/index.ts";
import {
  type Answer,
  integerParam,
  invalidAccess,
  invalidParameters,
  isBlank,
  notFound,
  ok,
  param,
  textParam,
} from "../../http/index.ts";
import {
  type Notification,
  shownNotification,
} from "../../serializers/index.ts";
import { readKinds } from "./kinds.ts";
import type { UserCall } from "./notifications.ts";

const MOST = 60;
const RECENT = 15;

/** The notifications of the acting user, or of the one that an admin names. */
export async function listNotifications(call: UserCall): Promise<Answer> {
  const { params, user } = call;
  const isRecent = !isBlank(param(params, "recent"));
  const owner = await ownerOf(call, isRecent);
  if (!owner) {
    return notFound();
  }
  if (owner.id !== user.id && !user.admin) {
    return invalidAccess();
  }
  const kinds = readKinds(textParam(params, "filter_by_types") ?? "");
  if ("unknown" in kinds) {
    return invalidParameters(`invalid notification type: ${kinds.unknown}`);
  }
  const limit = integerParam(params, "limit", {
    fallback: isRecent ? RECENT : MOST,
    max: MOST,
  });
  return limit === null
    ? invalidParameters("limit")
    : isRecent
      ? recent(call, kinds, limit)
      : listed(call, owner, limit);
}

/** With `recent` core forgets whom it was asked about. */
async function ownerOf(
  { site, params, user }: UserCall,
  isRecent: boolean
): Promise<User | null> {
  const username = textParam(params, "username") ?? null;
  return username === null || isRecent
    ? user
    : findUser(site.database, { username });
}

async function recent(
  { site, user }: UserCall,
  kinds: readonly number[],
  limit: number
): Promise<Answer> {
  const found = await site.database.all<Notification>(
    `${SELECT} WHERE notifications.user_id = $1
     AND ($2::int[] = '{}' OR notification_type = ANY($2))
     ORDER BY read, notifications.created_at DESC LIMIT $3`,
    [user.id, kinds, limit]
  );
  return ok({
    notifications: found.map(shownNotification),
    seen_notification_id: found[0]?.id ?? 0,
  });
}

async function listed(
  { site, params }: UserCall,
  owner: User,
  limit: number
): Promise<Answer> {
  const offset = Math.max(
    0,
    Number.parseInt(textParam(params, "offset") ?? "", 10) || 0
  );
  const filter = textParam(params, "filter") ?? null;
  const isRead = filter === "read" ? true : filter === "unread" ? false : null;
  const condition =
    "WHERE notifications.user_id = $1 AND ($2::boolean IS NULL OR read = $2)";
  const values = [owner.id, isRead];
  const found = await site.database.all<Notification>(
    `${SELECT} ${condition} ORDER BY notifications.created_at DESC, notifications.id DESC
     OFFSET $3 LIMIT $4`,
    [...values, Math.min(offset, 1e9), limit]
  );
  const total = await site.database.first<{ count: number }>(
    `SELECT count(*)::int AS count FROM notifications ${condition}`,
    values
  );
  const more = new URLSearchParams({
    ...(filter === null ? {} : { filter }),
    limit: String(limit),
    offset: String(offset + limit),
    username: owner.username,
  });
  return ok({
    notifications: found.map(shownNotification),
    total_rows_notifications: total?.count ?? 0,
    seen_notification_id: 0,
    load_more_notifications: `/notifications?${more}`,
  });
}

const SELECT = `SELECT notifications.*, topics.title AS topic_title, topics.slug
  FROM notifications LEFT JOIN topics ON topics.id = topic_id`;
