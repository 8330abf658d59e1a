import { type Answer, invalidParameters } from "../http/index.ts";
import type { Call } from "./endpoint.ts";
import { findTopicsAndMessages } from "./find-topics.ts";
import { pageOf, topicList } from "./topic-list.ts";

const PER_PAGE = 30;

/**
 * A page of the topics and messages that meet a condition, the latest first.
 *
 * @param condition SQL with values as `$3` …
 * @example await topicsWhere(call, "topics.user_id = $3", [3])
 */
export async function topicsWhere(
  call: Call,
  condition: string,
  values: readonly unknown[]
): Promise<Answer> {
  const page = pageOf(call.params);
  if (page === null) {
    return invalidParameters("page");
  }
  const topics = await findTopicsAndMessages(
    call.site.database,
    call.user,
    `AND ${condition} ORDER BY bumped_at DESC, topics.id DESC
     LIMIT ${PER_PAGE} OFFSET ${page * PER_PAGE}`,
    values
  );
  return topicList(call, topics, { perPage: PER_PAGE, page });
}
