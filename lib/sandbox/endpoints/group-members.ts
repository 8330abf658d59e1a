import {
  canEditGroup,
  canInviteTo,
  canSeeGroup,
  canSeeMembers,
  type User,
} from "../auth/index.ts";
import {
  idParam,
  integerParam,
  invalidAccess,
  invalidParameters,
  notFound,
  ok,
  recordNotFound,
  refusal,
  success,
  textParam,
} from "../http/index.ts";
import { groupMember, type MemberColumns } from "../serializers/index.ts";
import type { Endpoints } from "./endpoint.ts";
import { findGroup } from "./find-group.ts";
import { inviteToGroup } from "./invites/index.ts";
import { addMembers, membersAmong, removeMembers } from "./membership.ts";
import { namedUsers, splitEmails } from "./named-users.ts";

const LARGEST_PAGE = 1000;
const PAGE_SIZE = 50;

/** Source: `groups_controller.rb`, 3.5. */
export const groupMemberEndpoints: Endpoints = {
  async "groups#members"({ site: { database }, user, params }) {
    const name = textParam(params, "name") ?? "";
    const group = await findGroup(database, user, { name });
    if (!group || !canSeeGroup(user, group)) {
      return notFound();
    }
    if (!canSeeMembers(user, group)) {
      return invalidAccess();
    }
    const limit = integerParam(params, "limit", {
      fallback: PAGE_SIZE,
      max: LARGEST_PAGE,
    });
    const offset = Number.parseInt(textParam(params, "offset") ?? "", 10) || 0;
    if (limit === null || offset < 0) {
      return invalidParameters(limit === null ? "limit" : "offset");
    }
    const rows = await database.all<MemberColumns>(
      `SELECT users.*, group_users.owner, group_users.created_at AS added_at
       FROM group_users JOIN users ON users.id = user_id
       WHERE group_id = $1 AND users.id > 0
       ORDER BY NOT owner, username_lower DESC`,
      [group.id]
    );
    return ok({
      members: rows.slice(offset, offset + limit).map(groupMember),
      owners: rows.filter(({ owner }) => owner).map(groupMember),
      meta: { total: rows.length, limit, offset },
    });
  },

  async "groups#add_members"({ site, user, params }) {
    const { database } = site;
    const group = await findGroup(database, user, {
      id: idParam(params, "id"),
    });
    if (!group) {
      return recordNotFound();
    }
    if (!canEditGroup(user, group) || !user) {
      return invalidAccess();
    }
    const named = await namedUsers(database, params);
    if ("status" in named) {
      return named;
    }
    const invited = await splitEmails(database, params);
    if ("status" in invited) {
      return invited;
    }
    const users = [...named, ...invited.users];
    if (invited.strangers.length > 0 && !canInviteTo(user, group)) {
      return invalidAccess();
    }
    if (users.length === 0 && invited.strangers.length === 0) {
      return invalidParameters("Usernames or emails must be present");
    }
    const already = await membersAmong(database, group.id, users);
    if (already.length === users.length && invited.strangers.length === 0) {
      return refusal(422, alreadyMembers(already));
    }
    const unique = uniqueById(users);
    await database.transaction(async (queries) => {
      await addMembers(queries, group.id, unique, site.clock());
      await inviteToGroup(site, queries, user.id, {
        groupId: group.id,
        emails: invited.strangers,
      });
    });
    return success({
      usernames: unique.map(({ username }) => username),
      emails: invited.strangers,
    });
  },

  async "groups#remove_member"({ site: { database }, user, params }) {
    const group = await findGroup(database, user, {
      id: idParam(params, "id"),
    });
    if (!group) {
      return notFound();
    }
    if (!canEditGroup(user, group)) {
      return invalidAccess();
    }
    const users = await namedUsers(database, olderNames(params));
    if ("status" in users) {
      return users;
    }
    if (users.length === 0) {
      return invalidParameters(
        "user_ids or usernames or user_emails must be present"
      );
    }
    const removed = await removeMembers(database, group.id, users);
    const names = (list: readonly User[]) =>
      list.map(({ username }) => username);
    return success({
      usernames: names(removed),
      skipped_usernames: names(users.filter((one) => !removed.includes(one))),
    });
  },
};

/** Removal takes the singular names, too. */
function olderNames(params: Parameters<typeof textParam>[0]) {
  const username = textParam(params, "username");
  const email = textParam(params, "user_email");
  return {
    ...params,
    ...(username ? { usernames: username } : {}),
    ...(email ? { user_emails: email } : {}),
  };
}

function alreadyMembers(users: readonly User[]): string {
  const names = users.map(({ username }) => username).sort();
  return names.length === 1
    ? `'${names[0]}' is already a member of this group.`
    : `The following users are already members of this group: ${names.join(", ")}`;
}

function uniqueById(users: readonly User[]): User[] {
  return [...new Map(users.map((user) => [user.id, user])).values()];
}
