import type { User } from "../auth/index.ts";
import { basicUser } from "./basic-user.ts";

/** A user with what `group_users` says of the membership. */
export interface MemberColumns extends User {
  owner: boolean;
  added_at: Date;
}

/** Source: `GroupUserSerializer`, 3.5. */
export function groupMember(member: MemberColumns): object {
  return {
    ...basicUser(member),
    trust_level: member.trust_level,
    title: member.title,
    last_posted_at: member.last_posted_at,
    last_seen_at: member.last_seen_at,
    added_at: member.added_at,
    timezone: null,
  };
}
