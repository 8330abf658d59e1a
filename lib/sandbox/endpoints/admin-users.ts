import {
  invalidParameters,
  isBlank,
  ok,
  param,
  textParam,
} from "../http/index.ts";
import {
  adminListedUser,
  type AdminUserColumns,
} from "../serializers/index.ts";
import type { Endpoints } from "./endpoint.ts";

const PAGE_SIZE = 100;

/** The lists by their names in the path; any other name lists everybody, as in core. */
const LISTS: Readonly<Record<string, string>> = {
  staff: "(admin OR moderator)",
  admins: "admin",
  moderators: "moderator",
  suspended: "suspended_till > $4",
  staged: "staged",
  silenced: "silenced_till > $4",
  pending: "false",
  newuser: "trust_level = 0",
  basic: "trust_level = 1",
  member: "trust_level = 2",
  regular: "trust_level = 3",
  leader: "trust_level = 4",
};

/** Source: `admin/users_controller.rb#index`, `AdminUserIndexQuery`, 3.5. */
export const adminUserEndpoints: Endpoints = {
  async "admin/users#index"({ site, params }) {
    const email = textParam(params, "email");
    const filter = textParam(params, "filter");
    if (email === undefined || filter === undefined) {
      return invalidParameters(email === undefined ? "email" : "filter");
    }
    const list = String(param(params, "query") ?? "");
    const page = Math.max(
      1,
      Number.parseInt(textParam(params, "page") ?? "", 10) || 1
    );
    const now = site.clock();
    const users = await site.database.all<AdminUserColumns>(
      `SELECT users.*, email,
         (SELECT count(*)::int FROM posts WHERE user_id = users.id) AS post_count
       FROM users JOIN user_emails ON user_emails.user_id = users.id AND "primary"
       WHERE ${Object.hasOwn(LISTS, list) ? LISTS[list] : "true"}
       AND ($1::text IS NULL OR email = $1)
       AND ($2::text IS NULL OR username_lower LIKE $2 OR lower(name) LIKE $2 OR email LIKE $2)
       AND $4::timestamptz IS NOT NULL
       ORDER BY ${list === "active" ? "last_seen_at DESC NULLS LAST" : "users.created_at DESC"}, username
       LIMIT ${PAGE_SIZE} OFFSET $3`,
      [
        email?.toLowerCase() ?? null,
        email === null && filter !== null ? pattern(filter) : null,
        (Math.min(page, 1e6) - 1) * PAGE_SIZE,
        now.toISOString(),
      ]
    );
    const showEmails =
      !isBlank(param(params, "show_emails")) &&
      textParam(params, "show_emails") === "true";
    return {
      ...ok([]),
      body: users.map((user) => adminListedUser(user, now, showEmails)),
    };
  },
};

/** The filter as a part of a name; its own wildcards mean themselves. */
function pattern(filter: string): string {
  return `%${filter
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, "\\$&")}%`;
}
