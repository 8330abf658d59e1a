import { canInviteTo, isStaff, type User } from "../../auth/index.ts";
import {
  type Answer,
  idParam,
  invalidAccess,
  invalidParameters,
  isBlank,
  param,
  textList,
} from "../../http/index.ts";
import type { Group, Topic } from "../../serializers/index.ts";
import type { Call } from "../endpoint.ts";
import { findGroups } from "../find-group.ts";
import { findTopicsAndMessages } from "../find-topics.ts";

const LEAST_TRUST = 2;

/** What an invite leads to. */
export interface InviteTarget {
  topic: Topic | null;
  groups: readonly Group[];
}

/**
 * The topic and the groups that a call invites to.
 *
 * @returns the refusal where the user may not invite, or not to these
 */
export async function allowedInvite(
  call: Call,
  user: User
): Promise<InviteTarget | Answer> {
  const topic = await topicOf(call, user);
  if (topic && "status" in topic) {
    return topic;
  }
  const groups = await groupsOf(call, user);
  const mayInvite =
    mayInviteAnybody(user) &&
    (user.admin || groups.every((group) => canInviteTo(user, group)));
  return mayInvite ? { topic, groups } : invalidAccess();
}

/** Source: `Guardian#can_invite_to_forum?` with the default of `invite_allowed_groups`, 3.5. */
export function mayInviteAnybody(user: User): boolean {
  return isStaff(user) || user.trust_level >= LEAST_TRUST;
}

async function topicOf(
  { site, params }: Call,
  user: User
): Promise<Topic | Answer | null> {
  if (isBlank(param(params, "topic_id"))) {
    return null;
  }
  const id = idParam(params, "topic_id");
  const [topic] = await findTopicsAndMessages(
    site.database,
    user,
    "AND topics.id = $3",
    [id]
  );
  if (topic) {
    return topic;
  }
  const exists = await site.database.first(
    "SELECT 1 FROM topics WHERE id = $1 AND deleted_at IS NULL",
    [id]
  );
  return exists ? invalidAccess() : invalidParameters("topic_id");
}

/** Names and ids that no group has vanish, as they do in core. */
async function groupsOf({ site, params }: Call, user: User): Promise<Group[]> {
  const ids = textList(param(params, "group_ids")).map((id) => Number(id) || 0);
  const names = textList(param(params, "group_names"));
  if (ids.length + names.length === 0) {
    return [];
  }
  return findGroups(
    site.database,
    user,
    `(cardinality($2::int[]) = 0 OR groups.id = ANY($2::int[]))
     AND (cardinality($3::text[]) = 0 OR groups.name = ANY($3::text[]))`,
    [ids, names]
  );
}
