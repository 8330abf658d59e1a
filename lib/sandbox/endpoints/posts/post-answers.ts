import type { User } from "../../auth/index.ts";
import type { Answer } from "../../http/index.ts";
import { shownPost } from "../../serializers/index.ts";
import type { PostInTopic } from "./find-posts.ts";

/** A post with what its author wrote. */
export function withRaw(post: PostInTopic, viewer: User | null): object {
  return { ...shownPost(post, post, viewer), raw: post.raw };
}

/** A post with the beginning of its text, as feeds show it. */
export function shownAlone(post: PostInTopic, viewer: User | null): object {
  return { ...shownPost(post, post, viewer), excerpt: post.raw.slice(0, 220) };
}

/** All that is wrong with a post or a topic, as core says it. */
export function refusePost(faults: readonly string[], action?: string): Answer {
  return {
    status: 422,
    body: { ...(action === undefined ? {} : { action }), errors: faults },
  };
}
