import type { Queries } from "../../database/index.ts";

/** What users tell of themselves. */
export interface Profile {
  bio_raw: string | null;
  location: string | null;
  website: string | null;
}

const BLANK: Profile = { bio_raw: null, location: null, website: null };

/** @example (await profileOf(queries, 3)).location // null */
export async function profileOf(
  queries: Queries,
  userId: number
): Promise<Profile> {
  const profile = await queries.first<Profile>(
    "SELECT bio_raw, location, website FROM user_profiles WHERE user_id = $1",
    [userId]
  );
  return profile ?? BLANK;
}

/** Keeps what is given, and leaves the rest as it is. */
export async function storeProfile(
  queries: Queries,
  userId: number,
  { bio_raw, location, website }: Profile
): Promise<void> {
  await queries.all(
    `INSERT INTO user_profiles (user_id, bio_raw, location, website) VALUES ($1, $2, $3, $4)
     ON CONFLICT (user_id) DO UPDATE SET bio_raw = coalesce($2, user_profiles.bio_raw),
       location = coalesce($3, user_profiles.location),
       website = coalesce($4, user_profiles.website)`,
    [userId, bio_raw, location, website]
  );
}
