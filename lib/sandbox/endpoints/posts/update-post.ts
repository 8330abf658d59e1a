import { canEditPost } from "../../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  isHash,
  missingParameter,
  notFound,
  notLoggedIn,
  ok,
  param,
  type Params,
  refusal,
  textParam,
} from "../../http/index.ts";
import type { Call, Site } from "../endpoint.ts";
import type { PostInTopic } from "./find-posts.ts";
import { postOf, refusePostOf } from "./own-post.ts";
import { refusePost, withRaw } from "./post-answers.ts";
import { slugOf } from "./store-post.ts";
import { bodyFaults, titleFaults } from "./validate-post.ts";

const CONFLICT =
  "That post was edited by another user and your changes can no longer be saved.";
/** What core says beside, where there is no text at all. */
const UNCLEAR = "Body seems unclear, is it a complete sentence?";

/** What a request makes of a post, and of the topic that it begins. */
interface Changes {
  raw: string;
  editReason: string | null;
  title: string | null;
}

/** Source: `posts_controller.rb#update`, 3.5. */
export async function updatePost(call: Call): Promise<Answer> {
  const { site, user, params } = call;
  if (!user) {
    return notLoggedIn();
  }
  const asked = param(params, "post");
  if (!isHash(asked) || Object.keys(asked).length === 0) {
    return missingParameter("post");
  }
  const post = await postOf(call);
  if (!post) {
    return refusePostOf(call);
  }
  if (!canEditPost(user, post)) {
    return invalidAccess();
  }
  const original =
    textParam(asked, "original_text") ?? textParam(asked, "raw_old");
  if (original && original !== post.raw) {
    return refusal(409, CONFLICT);
  }
  const changes = readChanges(params, asked, post);
  const faults = faultsOf(changes, post);
  if (faults.length > 0) {
    return refusePost(faults);
  }
  await storeChanges(site, post, changes);
  const changed = await postOf(call);
  return changed ? ok({ post: withRaw(changed, user) }) : notFound();
}

/** As when a topic is made, its title stands beside the first post. */
function readChanges(params: Params, asked: Params, post: PostInTopic) {
  const title = textParam(params, "title");
  return {
    raw: textParam(asked, "raw") ?? "",
    editReason: textParam(asked, "edit_reason") ?? null,
    title: post.post_number === 1 ? (title ?? null) : null,
  };
}

function faultsOf({ raw, title }: Changes, post: PostInTopic): string[] {
  const faults = bodyFaults(raw, post.archetype);
  if (faults.length > 0) {
    return raw === "" ? [...faults, UNCLEAR] : faults;
  }
  return title === null || title === post.topic_title ? [] : titleFaults(title);
}

function storeChanges(
  { database, clock }: Site,
  { id, topic_id }: PostInTopic,
  { raw, editReason, title }: Changes
): Promise<void> {
  return database.transaction(async (queries) => {
    await queries.all(
      `UPDATE posts SET raw = $2, edit_reason = $3, updated_at = $4,
         version = version + 1 WHERE id = $1`,
      [id, raw, editReason, clock().toISOString()]
    );
    if (title !== null) {
      await queries.all(
        "UPDATE topics SET title = $2, slug = $3 WHERE id = $1",
        [topic_id, title, slugOf(title)]
      );
    }
  });
}
