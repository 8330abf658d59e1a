import type { User } from "../../auth/index.ts";
import { textParam } from "../../http/index.ts";
import type { Call, Site } from "../endpoint.ts";
import { notifyOfMessage } from "./notify-of-message.ts";
import { storeTopic } from "./store-post.ts";
import { bodyFaults } from "./validate-post.ts";

/**
 * Writes a message to other users. Messages to groups and to addresses are not played.
 *
 * @returns the id of its first post, or all that is wrong
 */
export async function newMessage(
  { site, params }: Call,
  user: User,
  raw: string
): Promise<number | string[]> {
  const title = (textParam(params, "title") ?? "").trim();
  if (title === "") {
    return ["Title can't be blank"];
  }
  const names =
    textParam(params, "target_recipients") ??
    textParam(params, "target_usernames");
  if (!names) {
    return ["You must select a valid user."];
  }
  const recipients = await usersNamed(site, names.split(","));
  if (recipients === null) {
    return [
      "One of the users you are sending this message to could not be found.",
    ];
  }
  const faults = bodyFaults(raw, "private_message");
  if (faults.length > 0) {
    return faults;
  }
  const externalId = textParam(params, "external_id") ?? null;
  const post = await storeTopic(site, user, {
    title,
    category: null,
    raw,
    externalId,
    tags: [],
    recipients,
  });
  await notifyOfMessage(site, { author: user, title, post, recipients });
  return post;
}

/** @returns null where one of the names is nobody's */
async function usersNamed(
  { database }: Site,
  names: readonly string[]
): Promise<number[] | null> {
  const unique = [...new Set(names.map((name) => name.trim().toLowerCase()))];
  const users = await database.all<{ id: number }>(
    "SELECT id FROM users WHERE username_lower = ANY($1::text[])",
    [unique]
  );
  return users.length === unique.length ? users.map(({ id }) => id) : null;
}
