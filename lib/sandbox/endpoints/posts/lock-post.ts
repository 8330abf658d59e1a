import { isStaff } from "../../auth/index.ts";
import {
  type Answer,
  idParam,
  invalidAccess,
  notFound,
  notLoggedIn,
  ok,
  textParam,
} from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { findReadablePost } from "./find-posts.ts";

/** Staff keeps authors from editing. Source: `posts_controller.rb#locked`, 3.5. */
export const lockEndpoints: Endpoints = {
  async "posts#locked"({ site, user, params }): Promise<Answer> {
    if (!user) {
      return notLoggedIn();
    }
    const post = await findReadablePost(
      site.database,
      user,
      idParam(params, "post_id")
    );
    if (!post) {
      return notFound();
    }
    if (!isStaff(user)) {
      return invalidAccess();
    }
    const locked = textParam(params, "locked") === "true";
    await site.database.all(
      "UPDATE posts SET locked_by_id = $2 WHERE id = $1",
      [post.id, locked ? user.id : null]
    );
    return ok({ locked });
  },
};
