/** Discourse's defaults. */
const TITLE = { min: 15, max: 255, letters: 10 };
const BODY = { min: 20, max: 32_000, letters: 7 };
const MESSAGE = { ...BODY, min: 10, letters: 3 };

/** @example titleFaults("A") // ["Title is too short (minimum is 15 characters)", …] */
export function titleFaults(title: string): string[] {
  return [
    ...(title === "" ? ["Title can't be blank"] : []),
    ...lengthFaults("Title", title, TITLE),
    ...(lettersIn(title) < TITLE.letters
      ? [
          "Title seems unclear, most of the words contain the same letters over and over?",
        ]
      : []),
  ];
}

/**
 * Messages may be shorter than posts.
 *
 * @example bodyFaults("Too short") // ["Body is too short (minimum is 20 characters)", …]
 */
export function bodyFaults(raw: string, archetype = "regular"): string[] {
  const limits = archetype === "regular" ? BODY : MESSAGE;
  if (raw === "") {
    return ["Body can't be blank"];
  }
  return [
    ...lengthFaults("Body", raw, limits),
    ...(lettersIn(raw) < limits.letters
      ? ["Body seems unclear, is it a complete sentence?"]
      : []),
  ];
}

function lengthFaults(
  name: string,
  text: string,
  { min, max }: typeof BODY
): string[] {
  if (text.length < min) {
    return [`${name} is too short (minimum is ${min} characters)`];
  }
  return text.length > max
    ? [`${name} is too long (maximum is ${max} characters)`]
    : [];
}

function lettersIn(text: string): number {
  return new Set(text.trim()).size;
}
