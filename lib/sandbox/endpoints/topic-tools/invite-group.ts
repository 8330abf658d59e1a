import type { User } from "../../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  notFound,
  notLoggedIn,
  ok,
  recordInvalid,
  textParam,
} from "../../http/index.ts";
import { basicGroup, type Group } from "../../serializers/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { findGroups } from "../find-group.ts";
import { findTopicsAndMessages } from "../find-topics.ts";
import { anyTopicOf } from "./find-topic.ts";

/** Who may write to a group. Source: `Group::ALIAS_LEVELS`, 3.5. */
const LEVEL = {
  admins: 1,
  staff: 2,
  members: 3,
  owners: 4,
  everyone: 99,
} as const;

/** Takes a group into a message. Source: `topics_controller.rb#invite_group`, 3.5. */
export const inviteGroupEndpoints: Endpoints = {
  async "topics#invite_group"(call): Promise<Answer> {
    const { site, user, params } = call;
    const [group] = await findGroups(site.database, user, "groups.name = $2", [
      textParam(params, "group") ?? "",
    ]);
    const topic = await anyTopicOf(call);
    if (!group || !topic) {
      return notFound();
    }
    if (!user) {
      return notLoggedIn();
    }
    if (topic.archetype !== "private_message") {
      return { status: 422, body: { failed: "FAILED" } };
    }
    const [readable] = await findTopicsAndMessages(
      site.database,
      user,
      "AND topics.id = $3",
      [topic.id]
    );
    if (!readable || !isMessageable(user, group)) {
      return invalidAccess();
    }
    const added = await site.database.first(
      `INSERT INTO topic_allowed_groups (topic_id, group_id) VALUES ($1, $2)
       ON CONFLICT DO NOTHING RETURNING group_id`,
      [topic.id, group.id]
    );
    return added
      ? ok({ group: basicGroup(group, user) })
      : recordInvalid("Topic has already been taken");
  },
};

/** Source: `Group.messageable`, 3.5: admins stay out of a group that nobody may write to, too. */
function isMessageable(user: User, group: Group): boolean {
  switch (group.messageable_level) {
    case LEVEL.everyone:
      return true;
    case LEVEL.members:
      return group.is_member || user.admin;
    case LEVEL.owners:
      return group.is_owner || user.admin;
    case LEVEL.staff:
      return user.admin || user.moderator;
    case LEVEL.admins:
      return user.admin;
    default:
      return false;
  }
}
