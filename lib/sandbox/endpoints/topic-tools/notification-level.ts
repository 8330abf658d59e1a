import { findUser, type User } from "../../auth/index.ts";
import {
  type Answer,
  idParam,
  notFound,
  notLoggedIn,
  recordNotFound,
  success,
  textParam,
} from "../../http/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { anyTopicOf } from "./find-topic.ts";

/** Source: `topics_controller.rb`, `categories_controller.rb`, `#set_notifications`, 3.5. */
export const notificationLevelEndpoints: Endpoints = {
  async "topics#set_notifications"(call): Promise<Answer> {
    if (!call.user) {
      return notLoggedIn();
    }
    const owner = await ownerOf(call, call.user);
    if (!owner) {
      return notFound();
    }
    const topic = await anyTopicOf(call);
    if (!topic) {
      return recordNotFound();
    }
    await call.site.database.all(
      `INSERT INTO topic_users (user_id, topic_id, notification_level) VALUES ($1, $2, $3)
       ON CONFLICT (user_id, topic_id) DO UPDATE
       SET notification_level = excluded.notification_level`,
      [owner.id, topic.id, idParam(call.params, "notification_level")]
    );
    return success();
  },

  async "categories#set_notifications"({ site, user, params }) {
    if (!user) {
      return notLoggedIn();
    }
    // Core takes any number for a category; only real ones can have a level here.
    await site.database.all(
      `INSERT INTO category_users (user_id, category_id, notification_level)
       SELECT $1, id, $3 FROM categories WHERE id = $2
       ON CONFLICT (user_id, category_id) DO UPDATE
       SET notification_level = excluded.notification_level`,
      [
        user.id,
        idParam(params, "category_id"),
        idParam(params, "notification_level"),
      ]
    );
    return success({ indirectly_muted_category_ids: [] });
  },
};

/** By a key, admins set the level of anybody. */
async function ownerOf(
  { site, caller, params }: Call,
  user: User
): Promise<User | null> {
  const username = textParam(params, "username");
  const externalId = textParam(params, "external_id");
  if (!user.admin || caller.by !== "key" || !(username || externalId)) {
    return user;
  }
  return username
    ? findUser(site.database, { username })
    : findUser(site.database, { externalId: externalId ?? "" });
}
