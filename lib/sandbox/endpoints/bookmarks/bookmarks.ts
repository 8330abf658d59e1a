import type { User } from "../../auth/index.ts";
import {
  type Answer,
  idParam,
  invalidAccess,
  isBlank,
  missingParameter,
  notFound,
  notLoggedIn,
  param,
  success,
  textParam,
} from "../../http/index.ts";
import type { Bookmark } from "../../serializers/index.ts";
import type { Call, Endpoint, Endpoints } from "../endpoint.ts";
import { canBookmark } from "./bookmarkables.ts";
import { changeMany } from "./change-many.ts";
import { isInTopicOf } from "./in-topic.ts";
import {
  alreadyBookmarked,
  readNotes,
  storeBookmark,
} from "./store-bookmark.ts";

/** Source: `bookmarks_controller.rb`, 3.5. */
export const bookmarkEndpoints: Endpoints = {
  async "bookmarks#create"({ site, user, params }): Promise<Answer> {
    if (!user) {
      return notLoggedIn();
    }
    const missing = ["bookmarkable_id", "bookmarkable_type"].find((name) =>
      isBlank(param(params, name))
    );
    if (missing !== undefined) {
      return missingParameter(missing);
    }
    const id = idParam(params, "bookmarkable_id");
    const type = textParam(params, "bookmarkable_type") ?? "";
    const allowed = await canBookmark(site.database, user, { type, id });
    if (!allowed) {
      return allowed === null
        ? failed([`A ${type} cannot be bookmarked.`])
        : invalidAccess();
    }
    const notes = readNotes(params, site.clock());
    if (Array.isArray(notes)) {
      return failed(notes);
    }
    const made = await storeBookmark(
      site,
      { user_id: user.id, bookmarkable_type: type, bookmarkable_id: id },
      notes
    );
    return made === null
      ? failed([alreadyBookmarked(type)])
      : success({ id: made });
  },

  "bookmarks#update": onOwnBookmark("id", async ({ site, params }, { id }) => {
    const notes = readNotes(params, site.clock());
    if (Array.isArray(notes)) {
      return failed(notes);
    }
    await site.database.all(
      `UPDATE bookmarks SET name = $2, reminder_at = $3, auto_delete_preference = $4,
         updated_at = $5 WHERE id = $1`,
      [
        id,
        notes.name,
        notes.reminderAt?.toISOString() ?? null,
        notes.autoDelete,
        site.clock().toISOString(),
      ]
    );
    return success();
  }),

  "bookmarks#toggle_pin": onOwnBookmark(
    "bookmark_id",
    async ({ site }, { id }) => {
      await site.database.all(
        "UPDATE bookmarks SET pinned = pinned IS NOT TRUE WHERE id = $1",
        [id]
      );
      return success();
    }
  ),

  "bookmarks#destroy": onOwnBookmark("id", async ({ site }, bookmark, user) => {
    const { database } = site;
    const isStill = await isInTopicOf(database, user, bookmark);
    await database.all("DELETE FROM bookmarks WHERE id = $1", [bookmark.id]);
    return success({ topic_bookmarked: isStill });
  }),

  "bookmarks#bulk": changeMany,
};

/** The bookmark that this parameter names; nobody touches those of others. */
function onOwnBookmark(
  name: string,
  act: (call: Call, bookmark: Bookmark, user: User) => Promise<Answer>
): Endpoint {
  return async (call) => {
    if (!call.user) {
      return notLoggedIn();
    }
    const bookmark = await call.site.database.first<Bookmark>(
      "SELECT * FROM bookmarks WHERE id = $1",
      [idParam(call.params, name)]
    );
    if (!bookmark) {
      return notFound();
    }
    return bookmark.user_id === call.user.id
      ? act(call, bookmark, call.user)
      : invalidAccess();
  };
}

function failed(errors: readonly string[]): Answer {
  return { status: 400, body: { failed: "FAILED", errors } };
}
