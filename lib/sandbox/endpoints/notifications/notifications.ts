import { type Answer, notLoggedIn, ok } from "../../http/index.ts";
import type { Call, Endpoint, Endpoints } from "../endpoint.ts";
import { createNotification } from "./create-notification.ts";
import { listNotifications } from "./list-notifications.ts";
import { markRead } from "./mark-read.ts";

/** Source: `notifications_controller.rb`, 3.5. */
export const notificationEndpoints: Endpoints = {
  "notifications#index": forUsers(listNotifications),
  "notifications#totals": forUsers(totals),
  "notifications#mark_read": forUsers(markRead),
  "notifications#create": forUsers(createNotification),
};

/** An endpoint of those who are signed in or have a key. */
export interface UserCall extends Call {
  user: NonNullable<Call["user"]>;
}

function forUsers(answer: (call: UserCall) => Promise<Answer>): Endpoint {
  return (call) =>
    call.user ? answer({ ...call, user: call.user }) : notLoggedIn();
}

async function totals({ site, user }: UserCall): Promise<Answer> {
  const unread = await site.database.first<{ count: number }>(
    "SELECT count(*)::int AS count FROM notifications WHERE user_id = $1 AND NOT read",
    [user.id]
  );
  return ok({
    username: user.username,
    unread_notifications: unread?.count ?? 0,
    unread_personal_messages: 0,
    topic_tracking: { new: 0, unread: 0 },
    group_inboxes: [],
  });
}
