import type { EventPost, PostEvent } from "../../serializers/index.ts";
import { eventTime } from "./event-time.ts";

const MARKUP = /^\[event\s([^\]]*)\]/m;
const ATTRIBUTE = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))/g;
const STATUSES = ["public", "private", "standalone"] as const;

/**
 * The event that a post announces by its markup.
 *
 * @returns null where there is none, or where its times make no sense
 * @example readEvent({ ...post, raw: '[event start="2027-03-01 10:00"]\n[/event]' })
 */
export function readEvent(post: EventPost): PostEvent | null {
  const attributes = attributesOf(post.raw);
  const timezone = attributes.get("timezone") || "UTC";
  const startsAt = eventTime(attributes.get("start") ?? "", timezone);
  if (startsAt === null) {
    return null;
  }
  const end = attributes.get("end");
  const endsAt = end ? eventTime(end, timezone) : null;
  if (end && (endsAt === null || endsAt < startsAt)) {
    return null;
  }
  const status = attributes.get("status");
  return {
    post,
    startsAt,
    endsAt,
    timezone,
    name: attributes.get("name") || null,
    status: STATUSES.find((one) => one === status) ?? "public",
    url: attributes.get("url") || null,
    location: attributes.get("location") || null,
    description: attributes.get("description") ?? "",
    minimal: attributes.get("minimal") === "true",
    showLocalTime: attributes.get("show-local-time") === "true",
    closed: attributes.get("closed") === "true",
  };
}

/** When an event is over: one without an end at the end of its day. */
export function endOf({ startsAt, endsAt }: PostEvent): Date {
  const end = new Date(startsAt);
  end.setUTCHours(23, 59, 59, 999);
  return endsAt ?? end;
}

function attributesOf(raw: string): ReadonlyMap<string, string> {
  const markup = MARKUP.exec(raw)?.[1] ?? "";
  return new Map(
    [...markup.matchAll(ATTRIBUTE)].map(
      ([, name = "", double, single, bare]) => [
        name.toLowerCase().replace(/([a-z])_/g, "$1-"),
        double ?? single ?? bare ?? "",
      ]
    )
  );
}
