import type { Database, Queries } from "../database/index.ts";
import { seedAccounts } from "./accounts.ts";
import { CATEGORIES } from "./categories.ts";
import { AUTOMATIC_GROUPS, CUSTOM_GROUPS } from "./groups.ts";
import { insertRows, type Row } from "./insert-rows.ts";
import { PEOPLE } from "./people.ts";
import { seedCommunity } from "./seed-community.ts";
import { seedTopics } from "./seed-topics.ts";

const DAY = 86_400_000;
/** The one group that everybody may write to from the start. */
const MODERATORS = 2;

/**
 * Fills empty tables with an invented forum, all or nothing.
 *
 * @example await seedForum(database, new Date());
 */
export function seedForum(database: Database, now: Date): Promise<void> {
  const founded = new Date(now.getTime() - 90 * DAY).toISOString();
  return database.transaction(async (queries) => {
    await seedPeople(queries, founded, now);
    await seedGroups(queries, founded);
    await seedCategories(queries, founded);
    await seedTopics(queries, now);
    await seedCommunity(queries, founded);
    await seedAccounts(queries, now);
  });
}

async function seedPeople(
  queries: Queries,
  founded: string,
  now: Date
): Promise<void> {
  await insertRows(
    queries,
    "users",
    PEOPLE.map((person) => ({
      id: person.id,
      username: person.username,
      username_lower: person.username.toLowerCase(),
      name: person.name,
      admin: person.admin ?? false,
      moderator: person.moderator ?? false,
      trust_level: person.trust,
      suspended_at: person.suspended ? founded : null,
      suspended_till: person.suspended
        ? new Date(now.getTime() + 36_500 * DAY).toISOString()
        : null,
      created_at: founded,
      updated_at: founded,
    }))
  );
  await insertRows(
    queries,
    "user_emails",
    PEOPLE.flatMap(({ id, username, secondEmail }) => [
      { user_id: id, email: `${username}@example.com`, primary: true },
      ...(secondEmail
        ? [{ user_id: id, email: secondEmail, primary: false }]
        : []),
    ])
  );
  await insertRows(
    queries,
    "single_sign_on_records",
    PEOPLE.flatMap(({ id, externalId }) =>
      externalId ? [{ user_id: id, external_id: externalId }] : []
    )
  );
}

async function seedGroups(queries: Queries, founded: string): Promise<void> {
  await insertRows(queries, "groups", [
    ...AUTOMATIC_GROUPS.map(({ id, name }) => ({
      id,
      name,
      full_name: null,
      bio_raw: null,
      automatic: true,
      visibility_level: 1,
      members_visibility_level: 0,
      messageable_level: id === MODERATORS ? 99 : 0,
      created_at: founded,
    })),
    ...CUSTOM_GROUPS.map((group) => ({
      id: group.id,
      name: group.name,
      full_name: group.fullName,
      bio_raw: group.bio,
      automatic: false,
      visibility_level: group.visibility,
      members_visibility_level: group.visibility,
      messageable_level: 0,
      created_at: founded,
    })),
  ]);
  await insertRows(queries, "group_users", memberships(founded));
}

function memberships(founded: string): Row[] {
  const automatic = AUTOMATIC_GROUPS.flatMap((group) =>
    PEOPLE.filter((person) => person.id > 0 && group.includes(person)).map(
      ({ username }) => ({ group: group.id, username, owner: false })
    )
  );
  const custom = CUSTOM_GROUPS.flatMap(({ id, members, owners }) => [
    ...members.map((username) => ({ group: id, username, owner: false })),
    ...owners.map((username) => ({ group: id, username, owner: true })),
  ]);
  return [...automatic, ...custom].map(({ group, username, owner }) => ({
    group_id: group,
    user_id: PEOPLE.find((person) => person.username === username)?.id,
    owner,
    created_at: founded,
  }));
}

async function seedCategories(
  queries: Queries,
  founded: string
): Promise<void> {
  await insertRows(
    queries,
    "categories",
    CATEGORIES.map((category, position) => ({
      id: category.id,
      name: category.name,
      slug: category.slug,
      color: category.color,
      description: category.description,
      position,
      parent_category_id: category.parent ?? null,
      read_restricted: category.group !== undefined,
      user_id: 1,
      created_at: founded,
    }))
  );
  await insertRows(
    queries,
    "category_groups",
    CATEGORIES.flatMap(({ id, group }) =>
      group === undefined ? [] : [{ category_id: id, group_id: group }]
    )
  );
}
