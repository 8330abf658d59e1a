import {
  type Answer,
  idParam,
  invalidAccess,
  notFound,
  type Params,
} from "../../http/index.ts";
import type { Call } from "../endpoint.ts";
import { findReadablePost, type PostInTopic } from "./find-posts.ts";

/** The post that a call names, if the user may read it. */
export function postOf({
  site,
  user,
  params,
}: Call): Promise<PostInTopic | undefined> {
  return findReadablePost(site.database, user, idOfPost(params));
}

/** A post that is hidden from the user is refused, one that does not exist is not found. */
export async function refusePostOf({ site, params }: Call): Promise<Answer> {
  const exists = await site.database.first(
    "SELECT 1 FROM posts WHERE id = $1 AND deleted_at IS NULL",
    [idOfPost(params)]
  );
  return exists ? invalidAccess() : notFound();
}

/** Some paths have another name for it. */
function idOfPost(params: Params): number {
  return idParam(params, "id") || idParam(params, "post_id");
}
