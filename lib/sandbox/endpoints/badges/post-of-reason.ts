import { textParam } from "../../http/index.ts";
import type { Call } from "../endpoint.ts";

/** Addresses of topics and posts, e.g. `/t/welcome/7/2`. */
const TOPIC = /^\/t\/(?:[^/]+\/)?(\d+)(?:\/(\d+))?$/;
const POST = /^\/(?:p|posts)\/\d+$/;

/**
 * The post that a badge is granted for, as its `reason` says it.
 *
 * @returns `invalid` where that is no address of a topic or post of this site
 */
export async function postOfReason({
  site,
  params,
  sent,
}: Call): Promise<number | null | "invalid"> {
  const reason = textParam(params, "reason");
  if (!reason) {
    return null;
  }
  const address = URL.canParse(reason, sent.origin)
    ? new URL(reason, sent.origin)
    : null;
  if (address?.origin !== sent.origin) {
    return "invalid";
  }
  const [, topicId, postNumber = "1"] = TOPIC.exec(address.pathname) ?? [];
  if (topicId === undefined) {
    return POST.test(address.pathname) ? null : "invalid";
  }
  const post = await site.database.first<{ id: number }>(
    "SELECT id FROM posts WHERE topic_id = $1 AND post_number = $2",
    [Number(topicId) || 0, Number(postNumber)]
  );
  return post?.id ?? null;
}
