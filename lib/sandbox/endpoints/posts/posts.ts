import {
  type Answer,
  empty,
  idParam,
  invalidAccess,
  isHash,
  missingParameter,
  notFound,
  notLoggedIn,
  ok,
  param,
  refusal,
  textParam,
} from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { createPost } from "./create-post.ts";
import { findReadablePosts } from "./find-posts.ts";
import { mayChange, postOf, refusePostOf } from "./own-post.ts";
import { refusePost, withRaw } from "./post-answers.ts";
import { bodyFaults } from "./validate-post.ts";

const MOST = 50;
const CONFLICT =
  "That post was edited by another user and your changes can no longer be saved.";

/** Source: `posts_controller.rb`, 3.5. */
export const postEndpoints: Endpoints = {
  "posts#create": createPost,

  async "posts#show"(call): Promise<Answer> {
    const post = await postOf(call);
    return post ? ok(withRaw(post, call.user)) : refusePostOf(call);
  },

  async "posts#latest"({ site, user, params }): Promise<Answer> {
    const root = textParam(params, "id") ?? "latest_posts";
    const before = idParam(params, "before");
    const posts = await findReadablePosts(
      site.database,
      user,
      `AND ($3 <= 0 OR posts.id < $3) AND topics.archetype = $4
       ORDER BY posts.id DESC LIMIT ${MOST}`,
      [before, root === "private_posts" ? "private_message" : "regular"]
    );
    return ok({
      [root]: posts.map((post) => ({
        ...withRaw(post, user),
        topic_title: post.topic_title,
        topic_html_title: post.topic_title,
        category_id: post.category_id,
        excerpt: post.raw.slice(0, 220),
      })),
    });
  },

  async "posts#update"(call): Promise<Answer> {
    const { site, user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    const changes = param(params, "post");
    if (!isHash(changes) || Object.keys(changes).length === 0) {
      return missingParameter("post");
    }
    const post = await postOf(call);
    if (!post) {
      return refusePostOf(call);
    }
    if (!mayChange(call, post)) {
      return invalidAccess();
    }
    const original =
      textParam(changes, "original_text") ?? textParam(changes, "raw_old");
    if (original && original !== post.raw) {
      return refusal(409, CONFLICT);
    }
    const raw = textParam(changes, "raw") ?? post.raw;
    const faults = bodyFaults(raw, post.archetype);
    if (faults.length > 0) {
      return refusePost(faults);
    }
    await site.database.all(
      `UPDATE posts SET raw = $2, edit_reason = $3, updated_at = $4,
         version = version + 1 WHERE id = $1`,
      [
        post.id,
        raw,
        textParam(changes, "edit_reason") ?? null,
        site.clock().toISOString(),
      ]
    );
    const changed = await postOf(call);
    return changed ? ok({ post: withRaw(changed, user) }) : notFound();
  },

  async "posts#destroy"(call): Promise<Answer> {
    const { site, user } = call;
    if (!user) {
      return notLoggedIn();
    }
    const post = await postOf(call);
    if (!post) {
      return refusePostOf(call);
    }
    if (!mayChange(call, post) || post.post_number === 1) {
      return invalidAccess();
    }
    await site.database.transaction(async (queries) => {
      await queries.all("UPDATE posts SET deleted_at = $2 WHERE id = $1", [
        post.id,
        site.clock().toISOString(),
      ]);
      await queries.all(
        "UPDATE topics SET posts_count = posts_count - 1 WHERE id = $1",
        [post.topic_id]
      );
    });
    return empty();
  },
};
