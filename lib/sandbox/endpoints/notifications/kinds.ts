/** Discourse's kinds of notifications that people and programs deal with, 3.5. */
export const NOTIFICATION_KINDS: Readonly<Record<string, number>> = {
  mentioned: 1,
  replied: 2,
  quoted: 3,
  edited: 4,
  liked: 5,
  private_message: 6,
  invited_to_private_message: 7,
  invitee_accepted: 8,
  posted: 9,
  moved_post: 10,
  linked: 11,
  granted_badge: 12,
  invited_to_topic: 13,
  custom: 14,
  group_mentioned: 15,
  group_message_summary: 16,
  watching_first_post: 17,
  topic_reminder: 18,
  liked_consolidated: 19,
  post_approved: 20,
  membership_request_accepted: 22,
  bookmark_reminder: 24,
  reaction: 25,
  event_reminder: 27,
  event_invitation: 28,
  chat_mention: 29,
  chat_message: 30,
  assigned: 34,
};

/**
 * The numbers of these kinds, or the first name that is none.
 *
 * @example readKinds("liked,replied") // [5, 2]
 */
export function readKinds(names: string): number[] | { unknown: string } {
  const list = names.split(",").filter((name) => name !== "");
  const unknown = list.find((name) => !Object.hasOwn(NOTIFICATION_KINDS, name));
  return unknown === undefined
    ? list.map((name) => NOTIFICATION_KINDS[name] ?? 0)
    : { unknown };
}
