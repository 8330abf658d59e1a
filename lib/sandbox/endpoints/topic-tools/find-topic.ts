import { idParam } from "../../http/index.ts";
import type { Topic } from "../../serializers/index.ts";
import type { Call } from "../endpoint.ts";

/** A topic without its tags, as the tools need it. */
export type BareTopic = Omit<Topic, "tags">;

/**
 * The topic that a path names, whoever may read it: several tools of staff, and the level of
 * notifications, ask core for no more.
 */
export function anyTopicOf({ site, params }: Call): Promise<BareTopic | null> {
  return site.database.first<BareTopic>(
    "SELECT * FROM topics WHERE id = $1 AND deleted_at IS NULL",
    [idParam(params, "topic_id")]
  );
}
