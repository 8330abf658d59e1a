import { canSeeGroup, type User } from "../auth/index.ts";
import { type Answer, ok } from "../http/index.ts";
import { basicCategory, basicUser } from "../serializers/index.ts";
import type { Endpoints, Site } from "./endpoint.ts";
import { readableCategories } from "./find-categories.ts";
import { findGroups } from "./find-group.ts";
import { NOTIFICATION_KINDS } from "./notifications/index.ts";
import { siteStatistics } from "./site-statistics.ts";

/** Source: `about_controller.rb`, `site_controller.rb`, 3.5. */
export const siteEndpoints: Endpoints = {
  async "about#index"({ site }): Promise<Answer> {
    const { admins, moderators } = await staffOf(site);
    const everybody = [...moderators, ...admins];
    return ok({
      users: everybody.map((user) => ({
        ...basicUser(user),
        title: user.title,
        last_seen_at: user.last_seen_at,
      })),
      about: {
        stats: await siteStatistics(site),
        description: "An invented forum on this machine",
        extended_site_description: "",
        banner_image: null,
        site_creation_date: everybody[0]?.created_at ?? null,
        title: await site.settings.text("title"),
        locale: "en",
        version: VERSIONS[site.discourse],
        https: false,
        can_see_about_stats: true,
        contact_url: "",
        contact_email: "admin@example.com",
        moderator_ids: moderators.map(({ id }) => id),
        admin_ids: admins.map(({ id }) => id),
        category_moderators: [],
      },
    });
  },

  async "site#site"({ site, user }): Promise<Answer> {
    const categories = await readableCategories(site.database, user);
    const groups = await findGroups(site.database, user, "true");
    return ok({
      default_archetype: "regular",
      notification_types: NOTIFICATION_KINDS,
      post_types: { regular: 1, moderator_action: 2, small_action: 3 },
      trust_levels: { newuser: 0, basic: 1, member: 2, regular: 3, leader: 4 },
      groups: groups
        .filter((group) => canSeeGroup(user, group))
        .map(({ id, name, automatic }) => ({ id, name, automatic })),
      filters: ["latest", "unread", "new", "unseen", "top", "read", "posted"],
      periods: ["all", "yearly", "quarterly", "monthly", "weekly", "daily"],
      categories: categories.map((category) => basicCategory(category, user)),
      archetypes: [{ id: "regular", name: "Regular Topic", options: [] }],
      user_fields: [],
      auth_providers: [],
    });
  },

  async "site#basic_info"({ site, sent }): Promise<Answer> {
    return ok({
      logo_url: `${sent.origin}/images/logo.png`,
      logo_small_url: `${sent.origin}/images/logo.png`,
      apple_touch_icon_url: `${sent.origin}/images/logo.png`,
      favicon_url: `${sent.origin}/images/logo.png`,
      title: await site.settings.text("title"),
      description: "An invented forum on this machine",
      header_primary_color: "333",
      header_background_color: "fff",
      login_required: false,
      locale: "en",
      include_in_discourse_discover: false,
      mobile_logo_url: `${sent.origin}/images/logo.png`,
    });
  },
};

const VERSIONS: Readonly<Record<Site["discourse"], string>> = {
  "3.5": "3.5.0.beta9-dev",
  "2026": "2026.10.0-latest",
};

async function staffOf({
  database,
}: Site): Promise<{ admins: User[]; moderators: User[] }> {
  const staff = await database.all<User>(
    "SELECT * FROM users WHERE id > 0 AND (admin OR moderator) ORDER BY id"
  );
  return {
    admins: staff.filter(({ admin }) => admin),
    moderators: staff.filter(({ moderator }) => moderator),
  };
}
