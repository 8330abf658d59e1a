import { canMuteUser, findUser, isStaff, type User } from "../../auth/index.ts";
import {
  type Answer,
  idParam,
  isBlank,
  notFound,
  notLoggedIn,
  param,
  recordNotFound,
  refusal,
  success,
  textParam,
} from "../../http/index.ts";
import type { Call, Endpoints, Site } from "../endpoint.ts";
import { namedUser } from "./named-user.ts";

/** How one user hears another. */
export interface Hearing {
  muted: boolean;
  ignored: boolean;
}

/** Mutes and ignores users. Source: `users_controller.rb#notification_level`, 3.5. */
export const userNotificationLevelEndpoints: Endpoints = {
  async "users#notification_level"(call): Promise<Answer> {
    const { site, user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    const target = await namedUser(call);
    if (!target) {
      return notFound();
    }
    const acting = await actingUser(call, user);
    if (acting === "refused") {
      return refusal(422, "error");
    }
    if (acting === null) {
      return recordNotFound();
    }
    const level = textParam(params, "notification_level") ?? "";
    if (!["ignore", "mute", "normal"].includes(level)) {
      return refusal(422, `"${level}" is not a valid notification level.`);
    }
    if (level !== "normal" && !canMuteUser(user, target)) {
      return refusal(422, `Sorry, you can't ${level} that user.`);
    }
    const until = new Date(textParam(params, "expiring_at") ?? "");
    if (level === "ignore" && Number.isNaN(until.getTime())) {
      return refusal(422, "Expiring at can't be blank");
    }
    await store(site, acting, target, { level, until });
    return success();
  },
};

/** How a viewer hears a user. */
export async function hearingOf(
  { database, clock }: Site,
  viewer: User | null,
  { id }: User
): Promise<Hearing> {
  const found = await database.first<Hearing>(
    `SELECT EXISTS (SELECT 1 FROM muted_users
         WHERE user_id = $1 AND muted_user_id = $2) AS muted,
       EXISTS (SELECT 1 FROM ignored_users
         WHERE user_id = $1 AND ignored_user_id = $2 AND expiring_at > $3) AS ignored`,
    [viewer?.id ?? 0, id, clock().toISOString()]
  );
  return found ?? { muted: false, ignored: false };
}

/** Staff decides for others, too; null where there is no such user. */
async function actingUser(
  { site, params }: Call,
  user: User
): Promise<User | "refused" | null> {
  const id = idParam(params, "acting_user_id");
  if (isBlank(param(params, "acting_user_id")) || id === user.id) {
    return user;
  }
  return isStaff(user) ? findUser(site.database, { id }) : "refused";
}

function store(
  { database }: Site,
  acting: User,
  target: User,
  { level, until }: { level: string; until: Date }
): Promise<void> {
  const both = [acting.id, target.id];
  return database.transaction(async (queries) => {
    await queries.all(
      "DELETE FROM muted_users WHERE user_id = $1 AND muted_user_id = $2",
      both
    );
    await queries.all(
      "DELETE FROM ignored_users WHERE user_id = $1 AND ignored_user_id = $2",
      both
    );
    if (level === "mute") {
      await queries.all("INSERT INTO muted_users VALUES ($1, $2)", both);
    }
    if (level === "ignore") {
      await queries.all("INSERT INTO ignored_users VALUES ($1, $2, $3)", [
        ...both,
        until.toISOString(),
      ]);
    }
  });
}
