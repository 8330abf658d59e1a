/** A row of `notifications` with its topic. */
export interface Notification {
  id: number;
  user_id: number;
  notification_type: number;
  read: boolean;
  high_priority: boolean;
  created_at: Date;
  post_number: number | null;
  topic_id: number | null;
  topic_title: string | null;
  slug: string | null;
  data: string;
}

/** Source: `NotificationSerializer`, 3.5. */
export function shownNotification(notification: Notification): object {
  const { topic_title, slug, data, ...row } = notification;
  return {
    id: row.id,
    user_id: row.user_id,
    notification_type: row.notification_type,
    read: row.read,
    high_priority: row.high_priority,
    created_at: row.created_at,
    post_number: row.post_number,
    topic_id: row.topic_id,
    ...(topic_title === null ? {} : { fancy_title: topic_title }),
    slug,
    data: JSON.parse(data) as unknown,
  };
}
