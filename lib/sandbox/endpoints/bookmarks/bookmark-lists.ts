import { findUser, isStaff } from "../../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  invalidParameters,
  notFound,
  notLoggedIn,
  ok,
  textParam,
} from "../../http/index.ts";
import { listedBookmark } from "../../serializers/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { pageOf } from "../topic-list.ts";
import { findBookmarks } from "./find-bookmarks.ts";

const PER_PAGE = 20;

/** Source: `users_controller.rb#bookmarks`, `#user_menu_bookmarks`, 3.5. */
export const bookmarkListEndpoints: Endpoints = {
  async "users#bookmarks"({ site, user, params, sent }): Promise<Answer> {
    if (!user) {
      return notLoggedIn();
    }
    const username = textParam(params, "username") ?? "";
    const owner = await findUser(site.database, { username });
    if (!owner) {
      return notFound();
    }
    if (owner.id !== user.id && !isStaff(user)) {
      return invalidAccess();
    }
    const page = pageOf(params);
    if (page === null) {
      return invalidParameters("page");
    }
    const term = (textParam(params, "q") ?? "").toLowerCase();
    const found = await findBookmarks(
      site.database,
      owner,
      `AND ($4 = '' OR strpos(lower(concat_ws(' ', bookmarks.name, topics.title, posts.raw)), $4) > 0)`,
      [term]
    );
    const start = page * PER_PAGE;
    const shown = found.slice(start, start + PER_PAGE);
    return shown.length === 0
      ? ok({ bookmarks: [] })
      : ok({
          user_bookmark_list: {
            ...(found.length > start + PER_PAGE
              ? {
                  more_bookmarks_url: `/u/${username}/bookmarks.json?page=${page + 1}`,
                }
              : {}),
            bookmarks: shown.map((one) => listedBookmark(one, sent.origin)),
          },
        });
  },

  async "users#user_menu_bookmarks"({ site, user, params, sent }) {
    if (!user) {
      return notLoggedIn();
    }
    const username = (textParam(params, "username") ?? "").toLowerCase();
    if (username !== user.username_lower) {
      return invalidAccess();
    }
    const found = await findBookmarks(site.database, user);
    return ok({
      notifications: [],
      bookmarks: found
        .slice(0, PER_PAGE)
        .map((one) => listedBookmark(one, sent.origin)),
    });
  },
};
