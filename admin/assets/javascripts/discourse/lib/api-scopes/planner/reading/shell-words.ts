/** A word of a command line, or an operator that ends a command. */
export type ShellToken =
  | { kind: "word"; text: string }
  | { kind: "operator"; text: string };

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
};

/**
 * Cuts a command line into words as a POSIX shell does: quotes, backslashes, `$'…'`. Variables
 * stay as they are written. An unclosed quote ends with the text.
 *
 * @example shellWords(`curl -d 'a b' x`) // four words
 */
export function shellWords(line: string): readonly ShellToken[] {
  const tokens: ShellToken[] = [];
  let word: string | null = null;
  const flush = () => {
    if (word !== null) {
      tokens.push({ kind: "word", text: word });
      word = null;
    }
  };

  for (let at = 0; at < line.length; ) {
    const char = line.charAt(at);
    if (/\s/.test(char)) {
      flush();
      at += 1;
    } else if (char === "\\") {
      const next = line.charAt(at + 1);
      word = next === "\n" || next === "" ? word : (word ?? "") + next;
      at += 2;
    } else if (char === "'" || char === '"' || line.startsWith("$'", at)) {
      const quoted = readQuoted(line, at);
      word = (word ?? "") + quoted.text;
      at = quoted.end;
    } else if (/[|;&<>]/.test(char)) {
      flush();
      const text = /^(?:[|&;]+|[<>]+&?)/.exec(line.slice(at))?.[0] ?? char;
      tokens.push({ kind: "operator", text });
      at += text.length;
    } else {
      word = (word ?? "") + char;
      at += 1;
    }
  }
  flush();
  return tokens;
}

function readQuoted(
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
      text += ESCAPES[next] ?? next;
      at += 2;
    } else {
      text += next === "\n" ? "" : /["\\$`]/.test(next) ? next : `\\${next}`;
      at += 2;
    }
  }
  return { text, end: at + 1 };
}
