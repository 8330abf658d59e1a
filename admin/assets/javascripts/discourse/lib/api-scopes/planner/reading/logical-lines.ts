/** A line of the text, or several that a backslash or a quote of a command joins. */
export interface LogicalLine {
  text: string;
  /** Of its first line, counted from 1. */
  number: number;
  /** Where the next one begins. */
  end: number;
}

/** Longer lines are no requests; reading on would only cost time. */
const LONGEST = 20_000;

/** A command's body may span lines, but not the rest of the text. */
const MOST_JOINED = 200;

/** Joins the lines of commands; all others stay single. */
export function* logicalLines(text: string): Generator<LogicalLine> {
  let at = 0;
  let number = 0;
  while (at < text.length) {
    const start = number + 1;
    let line = "";
    let isOpen = true;
    for (let joined = 0; isOpen && at < text.length; joined++) {
      const next = text.indexOf("\n", at);
      const end = next < 0 ? text.length : next;
      const piece = text.slice(at, Math.min(end, at + LONGEST));
      line += joined === 0 ? piece : `\n${piece}`;
      at = end + 1;
      number += 1;
      line = line.endsWith("\r") ? line.slice(0, -1) : line;
      isOpen = joined < MOST_JOINED && line.length < LONGEST && continues(line);
    }
    yield { text: line.trim(), number: start, end: at };
  }
}

/** Only commands continue: a stray quote in a log must not swallow the next line. */
function continues(line: string): boolean {
  if (!/\bcurl\b/.test(line.slice(0, 200))) {
    return false;
  }
  return /\\$/.test(line) || hasOpenQuote(line);
}

function hasOpenQuote(line: string): boolean {
  let quote = "";
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === "\\" && quote !== "'") {
      at += 1;
    } else if (quote === "") {
      quote = char === "'" || char === '"' ? char : "";
    } else if (char === quote) {
      quote = "";
    }
  }
  return quote !== "";
}
