import { type Params, textParam } from "../../http/index.ts";
import type { Bookmark } from "../../serializers/index.ts";
import type { Site } from "../endpoint.ts";

/** What a user notes beside a bookmark. */
export interface BookmarkNotes {
  name: string | null;
  reminderAt: Date | null;
  autoDelete: number;
}

/** What a bookmark is put on. */
export type Bookmarkable = Pick<
  Bookmark,
  "user_id" | "bookmarkable_type" | "bookmarkable_id"
>;

const LONGEST = 100;
const MOST_YEARS = 10;
/** `clear_reminder`. */
const AUTO_DELETE = 3;

/** A bookmark that says nothing more. */
export const NO_NOTES: BookmarkNotes = {
  name: null,
  reminderAt: null,
  autoDelete: AUTO_DELETE,
};

/**
 * Reads what stands beside a bookmark.
 *
 * @returns all that is wrong with it, as core says it
 */
export function readNotes(params: Params, now: Date): BookmarkNotes | string[] {
  const name = textParam(params, "name") ?? null;
  const asked = textParam(params, "reminder_at");
  const date = asked ? new Date(asked) : null;
  const reminderAt =
    date === null || Number.isNaN(date.getTime()) ? null : date;
  const limit = new Date(now);
  limit.setUTCFullYear(limit.getUTCFullYear() + MOST_YEARS);
  const faults = [
    ...(reminderAt && reminderAt < now
      ? ["You cannot set a bookmark reminder in the past."]
      : []),
    ...(reminderAt && reminderAt > limit
      ? [
          `You cannot set a bookmark reminder more than ${MOST_YEARS} years in the future.`,
        ]
      : []),
    ...((name ?? "").length > LONGEST
      ? [`Name is too long (maximum is ${LONGEST} characters)`]
      : []),
  ];
  const autoDelete = Number(textParam(params, "auto_delete_preference") ?? "");
  return faults.length > 0
    ? faults
    : { name, reminderAt, autoDelete: autoDelete || AUTO_DELETE };
}

/** @returns the id of the bookmark; null where the user has one there already */
export async function storeBookmark(
  { database, clock }: Site,
  { user_id, bookmarkable_type, bookmarkable_id }: Bookmarkable,
  { name, reminderAt, autoDelete }: BookmarkNotes
): Promise<number | null> {
  const made = await database.first<{ id: number }>(
    `INSERT INTO bookmarks (user_id, bookmarkable_type, bookmarkable_id, name, reminder_at,
       auto_delete_preference, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT DO NOTHING RETURNING id`,
    [
      user_id,
      bookmarkable_type,
      bookmarkable_id,
      name,
      reminderAt?.toISOString() ?? null,
      autoDelete,
      clock().toISOString(),
    ]
  );
  return made?.id ?? null;
}

/** @example alreadyBookmarked("Topic") // "You cannot bookmark the same Topic twice." */
export function alreadyBookmarked(type: string): string {
  return `You cannot bookmark the same ${type} twice.`;
}
