import type { User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import { findTopicsAndMessages } from "../find-topics.ts";
import { findReadablePost } from "../posts/index.ts";

type CanRead = (queries: Queries, user: User, id: number) => Promise<boolean>;

/** What bookmarks can be put on, by its type; each tells whether a user may read it. */
const KINDS: ReadonlyMap<string, CanRead> = new Map([
  [
    "Post",
    async (queries: Queries, user: User, id: number) =>
      (await findReadablePost(queries, user, id)) !== undefined,
  ],
  [
    "Topic",
    async (queries: Queries, user: User, id: number) =>
      (await findTopicsAndMessages(queries, user, "AND topics.id = $3", [id]))
        .length > 0,
  ],
]);

/**
 * @returns null where no bookmark can be put on things of this type
 * @example await canBookmark(queries, sam, { type: "Post", id: 3 }) // true
 */
export async function canBookmark(
  queries: Queries,
  user: User,
  { type, id }: { type: string; id: number }
): Promise<boolean | null> {
  const canRead = KINDS.get(type);
  return canRead ? canRead(queries, user, id) : null;
}
