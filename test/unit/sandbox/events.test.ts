import { describe, expect, test } from "vitest";
import { calendarOf } from "../../../lib/sandbox/endpoints/events/calendar.ts";
import { eventTime } from "../../../lib/sandbox/endpoints/events/event-time.ts";
import {
  endOf,
  readEvent,
} from "../../../lib/sandbox/endpoints/events/read-event.ts";

const POST = {
  id: 7,
  post_number: 1,
  topic_id: 3,
  topic_title: "A meeting",
  slug: "a-meeting",
  category_id: 4,
  author: { id: 3, username: "sam", name: null, uploaded_avatar_id: null },
};

function event(markup: string) {
  return readEvent({ ...POST, raw: `Come!\n\n[event ${markup}]\n[/event]` });
}

describe("a post announces no event", () => {
  test.each([
    ["without a start", 'name="x"'],
    ["with a start that is no time", 'start="soon"'],
    ["with a day that does not exist", 'start="2027-13-41"'],
    ["in an unknown zone", 'start="2027-03-01" timezone="Mars/Olympus"'],
    ["that ends before it starts", 'start="2027-03-02" end="2027-03-01 10:00"'],
    ["that ends at no time", 'start="2027-03-02" end="later"'],
  ])("%s", (_, markup) => {
    expect(event(markup)).toBeNull();
  });
});

describe("a time in a zone", () => {
  test.each([
    ["2027-01-15 10:00", "UTC", "2027-01-15T10:00:00.000Z"],
    ["2027-01-15", "Asia/Kolkata", "2027-01-14T18:30:00.000Z"],
    ["2027-01-15 10:00:30", "Europe/Berlin", "2027-01-15T09:00:30.000Z"],
    ["2027-07-15T10:00", "Europe/Berlin", "2027-07-15T08:00:00.000Z"],
    ["2027-03-28 01:59", "Europe/Berlin", "2027-03-28T00:59:00.000Z"],
    ["2027-03-28 03:00", "Europe/Berlin", "2027-03-28T01:00:00.000Z"],
    ["2027-07-15 22:00", "America/New_York", "2027-07-16T02:00:00.000Z"],
  ])("%s %s", (text, zone, expected) => {
    expect(eventTime(text, zone)?.toISOString()).toBe(expected);
  });
});

test("an event is read from quotes of both kinds, and from bare words", () => {
  expect(
    event(`start='2027-03-01' status=private name="At 'home'"`)
  ).toMatchObject({ status: "private", name: "At 'home'" });
});

test("an event without an end ends with its day", () => {
  const found = event('start="2027-03-01 10:00"');
  expect(found && endOf(found).toISOString()).toBe("2027-03-01T23:59:59.999Z");
});

test("a calendar folds what is longer than a line, and loses nothing of it", () => {
  const name = "ü".repeat(60);
  const found = event(`start="2027-03-01" name="${name}"`);
  const calendar = calendarOf(
    found ? [found] : [],
    "https://x.example",
    new Date(0)
  );
  const lines = calendar.split("\r\n");
  const longest = Math.max(
    ...lines.map((line) => new TextEncoder().encode(line).length)
  );
  expect(longest).toBeLessThanOrEqual(75);
  expect(calendar.replaceAll("\r\n ", "")).toContain(`SUMMARY:${name}\r\n`);
});
