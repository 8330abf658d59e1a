import { findUser, isStaff, type User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import {
  type Answer,
  booleanParam,
  idParam,
  invalidAccess,
  ok,
} from "../../http/index.ts";
import { emailsOf } from "../accounts/index.ts";
import type { Endpoints } from "../endpoint.ts";

const DAY = 86_400_000;
/** Who has written this much, and for this long, is not deleted: the defaults of 3.5. */
const MOST_POSTS = 5;
const OLDEST_POST = 60 * DAY;
/** Who deletes oneself has written one post at most. */
const MOST_OWN_POSTS = 1;
/** What the deleted one has made belongs to the system. Core leaves deleted posts to nobody. */
const SYSTEM = -1;

/** Source: `admin/users_controller.rb#destroy`, `UserDestroyer`, 3.5. Links are not blocked. */
export const deleteUserEndpoints: Endpoints = {
  async "admin/users#destroy"({ site, user, params }): Promise<Answer> {
    const target = await findUser(site.database, { id: idParam(params, "id") });
    const now = site.clock();
    const posts = target && (await postsOf(site.database, target));
    if (!target || !posts || !mayDelete(user, target, posts, now)) {
      return invalidAccess();
    }
    const withPosts = booleanParam(params, "delete_posts");
    if (posts.count > 0 && !withPosts) {
      return {
        status: 403,
        body: { deleted: false, message: hasPosts(target, posts.count) },
      };
    }
    await site.database.transaction(async (queries) => {
      if (booleanParam(params, "block_email")) {
        await blockEmails(queries, target, now);
      }
      await deletePosts(queries, target, now);
      await deleteUser(queries, target);
    });
    return ok({ deleted: true });
  },
};

interface Posts {
  count: number;
  first_at: Date | null;
}

function postsOf(queries: Queries, { id }: User): Promise<Posts | null> {
  return queries.first<Posts>(
    `SELECT count(*)::int AS count, min(posts.created_at) AS first_at
     FROM posts JOIN topics ON topics.id = topic_id
     WHERE posts.user_id = $1 AND posts.deleted_at IS NULL AND topics.deleted_at IS NULL`,
    [id]
  );
}

/** Source: `Guardian#can_delete_user?`, 3.5. */
function mayDelete(
  user: User | null,
  target: User,
  { count, first_at }: Posts,
  now: Date
): boolean {
  if (target.admin) {
    return false;
  }
  if (target.id === user?.id) {
    return count <= MOST_OWN_POSTS;
  }
  const isRecent =
    first_at === null || now.getTime() - first_at.getTime() < OLDEST_POST;
  return isStaff(user) && (isRecent || count <= MOST_POSTS);
}

function hasPosts({ username }: User, count: number): string {
  const where =
    count === 1
      ? "1 post in a public topic or personal message"
      : `${count} posts in public topics or personal messages`;
  return `User ${username} has ${where}, so they can't be deleted.`;
}

async function blockEmails(
  queries: Queries,
  { id }: User,
  now: Date
): Promise<void> {
  const { email, secondary_emails } = await emailsOf(queries, id);
  await queries.all(
    `INSERT INTO screened_emails (email, created_at)
     SELECT lower(email), $2 FROM unnest($1::text[]) AS email ON CONFLICT DO NOTHING`,
    [
      [...(email === null ? [] : [email]), ...secondary_emails],
      now.toISOString(),
    ]
  );
}

/** A topic goes with its first post, answers of others and all. */
async function deletePosts(
  queries: Queries,
  { id }: User,
  now: Date
): Promise<void> {
  await queries.all(
    `UPDATE topics SET posts_count = posts_count - gone.count
     FROM (SELECT topic_id, count(*)::int AS count FROM posts
       WHERE user_id = $1 AND deleted_at IS NULL GROUP BY topic_id) AS gone
     WHERE topics.id = gone.topic_id`,
    [id]
  );
  await queries.all(
    `UPDATE topics SET deleted_at = $2 WHERE deleted_at IS NULL AND EXISTS (
       SELECT 1 FROM posts WHERE topic_id = topics.id AND post_number = 1 AND user_id = $1)`,
    [id, now.toISOString()]
  );
  await queries.all(
    "UPDATE posts SET deleted_at = $2 WHERE user_id = $1 AND deleted_at IS NULL",
    [id, now.toISOString()]
  );
}

async function deleteUser(queries: Queries, { id }: User): Promise<void> {
  for (const [table, column] of LEFT_BEHIND) {
    await queries.all(
      `UPDATE ${table} SET ${column} = ${SYSTEM} WHERE ${column} = $1`,
      [id]
    );
  }
  // Everything else goes with its user, as the tables say.
  await queries.all("DELETE FROM users WHERE id = $1", [id]);
}

const LEFT_BEHIND = [
  ["posts", "user_id"],
  ["topics", "user_id"],
  ["topics", "last_post_user_id"],
  ["categories", "user_id"],
] as const;
