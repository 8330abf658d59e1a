import type { PostEvent } from "../../serializers/index.ts";

const MOST_BYTES = 75;

/**
 * Events as a calendar that other programs subscribe to (RFC 5545).
 *
 * @example calendarOf([event], "http://127.0.0.1:4200", noon) // "BEGIN:VCALENDAR\r\n…"
 */
export function calendarOf(
  events: readonly PostEvent[],
  origin: string,
  now: Date
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Discourse//sandbox//EN",
    ...events.flatMap((event) => linesOf(event, origin, now)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function linesOf(event: PostEvent, origin: string, now: Date): string[] {
  const { post, startsAt, endsAt, name, location, description } = event;
  return [
    "BEGIN:VEVENT",
    `UID:event-${post.id}@${new URL(origin).hostname}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(startsAt)}`,
    ...(endsAt ? [`DTEND:${stamp(endsAt)}`] : []),
    `SUMMARY:${escaped(name ?? post.topic_title)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === null ? [] : [`LOCATION:${escaped(location)}`]),
    `URL:${origin}/t/${post.slug}/${post.topic_id}/${post.post_number}`,
    "END:VEVENT",
  ];
}

function stamp(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, "");
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** Lines of at most 75 bytes; a line that goes on begins with a space. */
function folded(text: string): string {
  const lines = [""];
  let room = MOST_BYTES;
  for (const character of text) {
    const size = Buffer.byteLength(character);
    if (size > room) {
      lines.push(" ");
      room = MOST_BYTES - 1;
    }
    lines[lines.length - 1] += character;
    room -= size;
  }
  return lines.join("\r\n");
}
