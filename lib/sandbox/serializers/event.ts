import { isStaff, type User } from "../auth/index.ts";
import { basicUser, type UserColumns } from "./basic-user.ts";

/** The first post of a topic, in which an event is announced. */
export interface EventPost {
  id: number;
  post_number: number;
  raw: string;
  topic_id: number;
  topic_title: string;
  slug: string;
  category_id: number | null;
  author: UserColumns;
}

/** An event, as its post describes it. */
export interface PostEvent {
  post: EventPost;
  startsAt: Date;
  endsAt: Date | null;
  timezone: string;
  name: string | null;
  status: "public" | "private" | "standalone";
  url: string | null;
  location: string | null;
  description: string;
  minimal: boolean;
  showLocalTime: boolean;
  closed: boolean;
}

/** An event in the list. Source: `EventSummarySerializer`, 3.5; recurrence is not played. */
export function listedEvent(event: PostEvent): object {
  return {
    id: event.post.id,
    starts_at: event.startsAt,
    ends_at: event.endsAt,
    show_local_time: event.showLocalTime,
    timezone: event.timezone,
    post: postOf(event),
    name: event.name,
    category_id: event.post.category_id,
  };
}

/** An event in full. Source: `EventSerializer`, 3.5; nobody attends here. */
export function shownEvent(
  event: PostEvent,
  viewer: User | null,
  { isExpired, isOngoing }: { isExpired: boolean; isOngoing: boolean }
): object {
  const { post, status } = event;
  return {
    can_act_on_discourse_post_event:
      isStaff(viewer) || viewer?.id === post.author.id,
    can_update_attendance: viewer !== null && !isExpired && !event.closed,
    category_id: post.category_id,
    creator: basicUser(post.author),
    custom_fields: {},
    ends_at: event.endsAt,
    id: post.id,
    is_closed: event.closed,
    is_expired: isExpired,
    is_ongoing: isOngoing,
    is_private: status === "private",
    is_public: status === "public",
    is_standalone: status === "standalone",
    minimal: event.minimal ? true : null,
    name: event.name,
    post: postOf(event),
    raw_invitees: status === "public" ? ["trust_level_0"] : [],
    recurrence: null,
    recurrence_until: null,
    reminders: [],
    sample_invitees: [],
    should_display_invitees: false,
    starts_at: event.startsAt,
    stats: { going: 0, interested: 0, not_going: 0, invited: 0 },
    status,
    timezone: event.timezone,
    show_local_time: event.showLocalTime,
    ...(event.url === null ? {} : { url: event.url }),
    description: event.description,
    location: event.location,
    watching_invitee: null,
    chat_enabled: false,
  };
}

function postOf({ post }: PostEvent): object {
  return {
    id: post.id,
    post_number: post.post_number,
    url: `/t/${post.slug}/${post.topic_id}/${post.post_number}`,
    topic: { id: post.topic_id, title: post.topic_title },
  };
}
