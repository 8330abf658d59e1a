const strokes = (...paths: readonly string[]) =>
  paths.map((path) => `<path d="${path}"/>`).join("");
const ring = (x: number, y: number, radius: number) =>
  `<circle cx="${x}" cy="${y}" r="${radius}"/>`;

/** Line drawings on a field of 16 by 16, by Discourse's names. */
export const ICONS: Readonly<Record<string, string>> = {
  "angle-down": strokes("M4 6l4 4 4-4"),
  "angle-left": strokes("M10 4L6 8l4 4"),
  "angle-right": strokes("M6 4l4 4-4 4"),
  "angle-up": strokes("M4 10l4-4 4 4"),
  bars: strokes("M2 4h12", "M2 8h12", "M2 12h12"),
  bullseye: ring(8, 8, 6) + ring(8, 8, 3) + ring(8, 8, 0.5),
  check: strokes("M3 8.5L6.5 12 13 4.5"),
  "circle-question":
    ring(8, 8, 6) +
    strokes("M6.3 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.9.7-.9 1.3", "M8 11.4v.1"),
  copy:
    '<rect x="5.5" y="5.5" width="8" height="8" rx="1.4"/>' +
    strokes("M10.5 3.5V3a1 1 0 0 0-1-1H3a1 1 0 0 0-1 1v6.5a1 1 0 0 0 1 1h.5"),
  download: strokes("M8 2.5v7.5", "M4.5 7L8 10.5 11.5 7", "M3 13.5h10"),
  eye:
    strokes("M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z") +
    ring(8, 8, 2),
  globe:
    ring(8, 8, 6) +
    strokes("M2 8h12", "M8 2c4 3.5 4 8.5 0 12", "M8 2c-4 3.5-4 8.5 0 12"),
  key: ring(5.2, 10.8, 3) + strokes("M7.4 8.6L13.5 2.5", "M10.5 5.5l2 2"),
  list: strokes(
    "M6 4h8",
    "M6 8h8",
    "M6 12h8",
    "M2.5 4h.1",
    "M2.5 8h.1",
    "M2.5 12h.1"
  ),
  "magnifying-glass": ring(7, 7, 4.6) + strokes("M10.5 10.5L14 14"),
  moon: strokes("M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z"),
  pencil: strokes("M10.8 2.6l2.6 2.6-8 8-3 .4.4-3z"),
  plus: strokes("M8 3v10", "M3 8h10"),
  "right-left": strokes(
    "M2.5 5.5h11",
    "M10.5 2.5l3 3-3 3",
    "M13.5 10.5h-11",
    "M5.5 7.5l-3 3 3 3"
  ),
  "shield-halved":
    strokes("M8 1.8l5.2 2v4c0 3-2 5.3-5.2 6.4-3.2-1.1-5.2-3.4-5.2-6.4v-4z") +
    '<path class="solid" d="M8 1.8v12.4c3.2-1.1 5.2-3.4 5.2-6.4v-4z"/>',
  "trash-can": strokes(
    "M3 4.5h10",
    "M6 4.5v-2h4v2",
    "M4.5 4.5l.5 9h6l.5-9",
    "M7 7v4",
    "M9 7v4"
  ),
  "triangle-exclamation": strokes(
    "M8 2.3l6.5 11.2h-13z",
    "M8 6.6v3",
    "M8 11.5v.1"
  ),
  user:
    ring(8, 5, 2.7) +
    strokes("M2.8 13.6c.4-2.8 2.4-4.3 5.2-4.3s4.8 1.5 5.2 4.3z"),
  xmark: strokes("M4 4l8 8", "M12 4l-8 8"),
};
