const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
};

/** `\x41`, `\u0021`, `\101` inside `$'…'`. */
const CODE =
  /^\\(?:x([0-9a-f]{1,2})|u([0-9a-f]{1,4})|U([0-9a-f]{1,8})|([0-7]{1,3}))/i;

/**
 * Reads a quoted text: `'…'`, `"…"` or `$'…'`.
 *
 * @param start where it begins
 * @example readQuoted("$'it\\'s'", 0).text // "it's"
 */
export function readQuoted(
  line: string,
  start: number
): { text: string; end: number } {
  const isAnsi = line.charAt(start) === "$";
  const open = isAnsi ? start + 1 : start;
  const quote = line.charAt(open);
  let text = "";
  let at = open + 1;
  while (at < line.length && line.charAt(at) !== quote) {
    const char = line.charAt(at);
    const next = line.charAt(at + 1);
    if (char !== "\\" || (quote === "'" && !isAnsi)) {
      text += char;
      at += 1;
    } else if (isAnsi) {
      const escape = ansiEscape(line.slice(at, at + 10));
      text += escape.text;
      at += escape.length;
    } else {
      text += next === "\n" ? "" : /["\\$`]/.test(next) ? next : `\\${next}`;
      at += 2;
    }
  }
  return { text, end: at + 1 };
}

function ansiEscape(text: string): { text: string; length: number } {
  const code = CODE.exec(text);
  if (!code) {
    const next = text.charAt(1);
    return { text: ESCAPES[next] ?? next, length: 2 };
  }
  const [whole, byte, short, long, octal = "0"] = code;
  const hexadecimal = byte ?? short ?? long;
  const point =
    hexadecimal === undefined ? parseInt(octal, 8) : parseInt(hexadecimal, 16);
  return {
    text: point <= 0x10ffff ? String.fromCodePoint(point) : "",
    length: whole.length,
  };
}
