/**
 * A time in a time zone, as the markup of an event gives it.
 *
 * @returns null where the text is no time, or the zone is unknown
 * @example eventTime("2027-03-01 10:00", "Europe/Berlin") // 2027-03-01T09:00:00.000Z
 */
export function eventTime(text: string, timezone: string): Date | null {
  const [, day, time = "00:00"] =
    /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?))?$/.exec(text.trim()) ?? [];
  const asUtc = new Date(`${day}T${time}Z`);
  if (day === undefined || Number.isNaN(asUtc.getTime())) {
    return null;
  }
  try {
    // Where clocks change between the two, the second look is the right one.
    const near = new Date(asUtc.getTime() - offset(asUtc, timezone));
    return new Date(asUtc.getTime() - offset(near, timezone));
  } catch {
    return null;
  }
}

/** How far the clocks of a zone are ahead of UTC. Throws where there is no such zone. */
function offset(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const of = (type: string) =>
    Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(
    of("year"),
    of("month") - 1,
    of("day"),
    of("hour"),
    of("minute"),
    of("second")
  );
  return local - Math.floor(at.getTime() / 1000) * 1000;
}
