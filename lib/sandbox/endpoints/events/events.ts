import { findUser, type User } from "../../auth/index.ts";
import {
  type Answer,
  idParam,
  invalidParameters,
  isBlank,
  ok,
  param,
  recordNotFound,
  textParam,
} from "../../http/index.ts";
import {
  listedEvent,
  type PostEvent,
  shownEvent,
} from "../../serializers/index.ts";
import type { Call, Endpoints, Site } from "../endpoint.ts";
import { calendarOf } from "./calendar.ts";
import { findEvents } from "./find-events.ts";
import { endOf } from "./read-event.ts";

const CALENDAR = { "Content-Type": "text/calendar; charset=utf-8" };

/**
 * Events of the calendar plugin, which is on here. Source: its `events_controller.rb`, 3.5; the
 * calendar is of newer versions, 3.5 answers with a page.
 */
export const eventEndpoints: Endpoints = {
  async "discourse_post_event/events#index"(call): Promise<Answer> {
    const { site, user, params, sent } = call;
    const asked = textParam(params, "before");
    const before = asked ? new Date(asked) : null;
    if (before && Number.isNaN(before.getTime())) {
      return invalidParameters("before");
    }
    const events = await eventsOf(call, before);
    if (sent.format === "ics") {
      const body = calendarOf(events, sent.origin, site.clock());
      return { status: 200, body, headers: CALENDAR };
    }
    const isDetailed = textParam(params, "include_details") === "true";
    return ok({
      events: events.map((event) =>
        isDetailed ? inFull(event, user, site) : listedEvent(event)
      ),
    });
  },

  async "discourse_post_event/events#show"({ site, user, params }) {
    const [event] = await findEvents(site.database, user, "AND posts.id = $3", [
      idParam(params, "id"),
    ]);
    return event ? ok({ event: inFull(event, user, site) }) : recordNotFound();
  },
};

/** What the filters of a call leave; nobody attends, so that a known attendee leaves nothing. */
async function eventsOf(
  { site, user, params }: Call,
  before: Date | null
): Promise<PostEvent[]> {
  const { database } = site;
  const attendee = textParam(params, "attending_user");
  if (attendee && (await findUser(database, { username: attendee }))) {
    return [];
  }
  const postId = textParam(params, "post_id");
  const withSub = !isBlank(param(params, "include_subcategories"));
  const found = await findEvents(
    database,
    user,
    `AND ($3::int IS NULL OR posts.id = $3)
     AND ($4::int IS NULL OR categories.id = $4 OR $5 AND categories.parent_category_id = $4)`,
    [
      postId ? idParam(params, "post_id") : null,
      isBlank(param(params, "category_id"))
        ? null
        : idParam(params, "category_id"),
      withSub,
    ]
  );
  const now = site.clock();
  const withExpired = textParam(params, "include_expired") === "true";
  const limit = isBlank(param(params, "limit"))
    ? Infinity
    : idParam(params, "limit");
  return found
    .filter((event) => withExpired || endOf(event) > now)
    .filter(({ startsAt }) => before === null || startsAt < before)
    .slice(0, Math.max(0, limit));
}

function inFull(event: PostEvent, user: User | null, { clock }: Site): object {
  const now = clock();
  const isExpired = endOf(event) <= now;
  return shownEvent(event, user, {
    isExpired,
    isOngoing: !isExpired && !event.closed && event.startsAt <= now,
  });
}
