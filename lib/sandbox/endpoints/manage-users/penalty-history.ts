import type { User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import { basicUser, type UserColumns } from "../../serializers/index.ts";

/** Core's numbers for what staff do to users. */
export const ACTION = { suspend: 10, silence: 30, unsilence: 31 } as const;

/** What staff did last, and why. */
export interface Penalty extends UserColumns {
  details: string | null;
  at: Date;
}

/** The two penalties by the names that core gives them. */
export interface Penalties {
  suspended: Penalty | null;
  silenced: Penalty | null;
}

const MINUTE = 60_000;
const UNITS = [
  ["day", 24 * 60 * MINUTE],
  ["hour", 60 * MINUTE],
  ["minute", MINUTE],
] as const;

/** Writes down who did something to a user. */
export async function notePenalty(
  queries: Queries,
  action: number,
  staff: User | null,
  target: User,
  details: string | null,
  now: Date
): Promise<void> {
  await queries.all(
    `INSERT INTO user_histories (action, acting_user_id, target_user_id, details, created_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [action, staff?.id ?? null, target.id, details, now.toISOString()]
  );
}

/** The last penalty of each kind, whether it still holds or not. */
export async function penaltiesOf(
  queries: Queries,
  userId: number
): Promise<Penalties> {
  const last = (action: number): Promise<Penalty | null> =>
    queries.first<Penalty>(
      `SELECT details, user_histories.created_at AS at, users.id, username, name,
         uploaded_avatar_id
       FROM user_histories JOIN users ON users.id = acting_user_id
       WHERE target_user_id = $1 AND action = $2 ORDER BY user_histories.id DESC LIMIT 1`,
      [userId, action]
    );
  return {
    suspended: await last(ACTION.suspend),
    silenced: await last(ACTION.silence),
  };
}

/** Who did it, as staff see it. */
export function penalizedBy(penalty: Penalty | null): object | null {
  return penalty && basicUser(penalty);
}

/** @example alreadyWords("silenced", penalty, now) // "User was already silenced by admin just now." */
export function alreadyWords(
  what: "silenced" | "suspended",
  penalty: Penalty | null,
  now: Date
): string {
  const staff = penalty?.username ?? "system";
  const passed = penalty ? now.getTime() - penalty.at.getTime() : 0;
  return `User was already ${what} by ${staff} ${ago(passed)}.`;
}

function ago(passed: number): string {
  for (const [unit, length] of UNITS) {
    const amount = Math.floor(passed / length);
    if (amount > 0) {
      return `${amount} ${unit}${amount === 1 ? "" : "s"} ago`;
    }
  }
  return "just now";
}
