import { findUser, type User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import { isEmail, storeProfile, storeUser } from "../accounts/index.ts";
import type { Site } from "../endpoint.ts";
import { refreshAutomaticGroups } from "../manage-users/index.ts";
import type { Payload } from "./read-payload.ts";
import { suggestUsername } from "./suggest-username.ts";

/**
 * Finds or makes the user of whom a payload speaks, and brings role, title, profile and groups up
 * to date. Name and address stay as they are, and no avatar is fetched.
 *
 * Source: `DiscourseConnect#lookup_or_create_user`, 3.5, with the default settings.
 */
export async function syncUser(
  site: Site,
  payload: Payload
): Promise<User | { fault: string }> {
  const { externalId, email } = payload;
  const known =
    (await findUser(site.database, { externalId })) ??
    (payload.requireActivation
      ? null
      : await findUser(site.database, { email }));
  if (!known && !isEmail(email)) {
    return { fault: "Validation failed: Primary email is invalid." };
  }
  if (!known && (await findUser(site.database, { email }))) {
    return {
      fault: "Validation failed: Primary email has already been taken",
    };
  }
  const id = known?.id ?? (await newUser(site, payload));
  await site.database.transaction(async (queries) => {
    await storeRecord(queries, id, payload);
    await update(queries, id, payload, site.clock());
  });
  const user = await findUser(site.database, { id });
  return user ?? { fault: "Validation failed" };
}

async function newUser(
  site: Site,
  { name, username, email, requireActivation }: Payload
): Promise<number> {
  const wanted = username ?? name ?? email.split("@")[0] ?? "";
  return storeUser(site, {
    name,
    username: await suggestUsername(site.database, wanted),
    email,
    password: null,
    active: !requireActivation,
  });
}

/** The user has one name elsewhere: the last one counts. */
async function storeRecord(
  queries: Queries,
  userId: number,
  { externalId, username, email, name, avatarUrl }: Payload
): Promise<void> {
  await queries.all("DELETE FROM single_sign_on_records WHERE user_id = $1", [
    userId,
  ]);
  await queries.all(
    `INSERT INTO single_sign_on_records (user_id, external_id, external_username,
       external_email, external_name, external_avatar_url) VALUES ($1, $2, $3, $4, $5, $6)`,
    [userId, externalId, username, email, name, avatarUrl]
  );
}

async function update(
  queries: Queries,
  id: number,
  payload: Payload,
  now: Date
): Promise<void> {
  const { bio, website, location, addGroups, removeGroups } = payload;
  await queries.all(
    `UPDATE users SET admin = coalesce($2, admin), moderator = coalesce($3, moderator),
       title = coalesce($4, title), active = active OR NOT $5, staged = false WHERE id = $1`,
    [
      id,
      payload.admin,
      payload.moderator,
      payload.title,
      payload.requireActivation,
    ]
  );
  await storeProfile(queries, id, { bio_raw: bio, website, location });
  const user = await findUser(queries, { id });
  if (user) {
    await refreshAutomaticGroups(queries, user, now);
  }
  await queries.all(
    `INSERT INTO group_users (group_id, user_id, created_at)
     SELECT id, $1, $3 FROM groups WHERE lower(name) = ANY($2::text[]) AND NOT automatic
     ON CONFLICT DO NOTHING`,
    [id, addGroups, now.toISOString()]
  );
  await queries.all(
    `DELETE FROM group_users USING groups WHERE groups.id = group_id AND NOT automatic
     AND user_id = $1 AND lower(name) = ANY($2::text[])`,
    [id, removeGroups]
  );
}
