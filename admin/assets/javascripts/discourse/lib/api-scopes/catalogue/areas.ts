/** Headings of the picker from top to bottom; what nobody has placed stands under `other`. */
export const AREAS = [
  "content",
  "people",
  "moderation",
  "administration",
  "plugins",
  "other",
] as const;

/** One of `AREAS`. */
export type Area = (typeof AREAS)[number];

/** @example isArea("people") // true */
export function isArea(name: string): name is Area {
  return AREAS.some((area) => area === name);
}
