import { isStaff } from "../../auth/index.ts";
import { idParam } from "../../http/index.ts";
import type { Topic } from "../../serializers/index.ts";
import type { Call } from "../endpoint.ts";
import { findTopicsAndMessages } from "../find-topics.ts";

/** The topic whose id this parameter says, if the user may read it. */
export async function topicOf(
  { site, user, params }: Call,
  name: string
): Promise<Topic | undefined> {
  const [topic] = await findTopicsAndMessages(
    site.database,
    user,
    "AND topics.id = $3",
    [idParam(params, name)]
  );
  return topic;
}

/** Authors and staff change a topic. */
export function mayChange({ user }: Call, topic: Topic): boolean {
  return topic.user_id === user?.id || isStaff(user);
}
