import { CommandEnd, isCommand } from "./command-line.ts";

/** A line of the text, or several that make one command. */
export interface LogicalLine {
  text: string;
  /** Of its first line, counted from 1. */
  number: number;
  /** Where the next one begins. */
  end: number;
}

/** Longer lines are no requests; reading on would only cost time. */
const LONGEST = 20_000;

/** A command may carry a long body, but not the rest of the text. */
const LONGEST_COMMAND = 1_000_000;
const MOST_JOINED = 2_000;

/** Commands that never end are read again line by line, but not without end. */
const MOST_ENDLESS = 20;

/** Joins the lines of commands; all others stay single. */
export function* logicalLines(text: string): Generator<LogicalLine> {
  let number = 1;
  let endless = 0;
  for (let at = 0; at < text.length; ) {
    const first = lineAt(text, at);
    const joined =
      isCommand(first.text) && endless < MOST_ENDLESS
        ? joinCommand(text, at)
        : null;
    endless += Number(joined?.isEndless ?? false);
    const { end, lines } = joined?.isEndless === false ? joined : first;
    const whole = text.slice(at, end - 1);
    yield {
      text: joined?.isEndless === false ? unwound(whole) : first.text.trim(),
      number,
      end,
    };
    number += lines;
    at = end;
  }
}

/** How far a command goes. */
function joinCommand(text: string, start: number) {
  const first = lineAt(text, start);
  const command = new CommandEnd(first.whole);
  let line = first;
  let lines = 1;
  while (
    command.continues(line.whole) &&
    line.end < text.length &&
    lines < MOST_JOINED &&
    line.end - start < LONGEST_COMMAND
  ) {
    line = lineAt(text, line.end);
    lines += 1;
  }
  // What is open to the end may be a stray quote: the lines behind it count.
  return { end: line.end, lines, isEndless: command.isOpen && lines > 1 };
}

function lineAt(text: string, start: number) {
  const next = text.indexOf("\n", start);
  const end = next < 0 ? text.length : next;
  const whole = text
    .slice(start, Math.min(end, start + LONGEST_COMMAND))
    .replace(/\r$/, "");
  return { text: whole.slice(0, LONGEST), whole, end: end + 1, lines: 1 };
}

/** A command without what Windows' shells write at the end of a line and before quotes. */
function unwound(command: string): string {
  const text = command.replace(/\r(?=\n|$)/g, "");
  const plain = /\^(?:"|$)/m.test(text)
    ? text.replace(/\^[ \t]*\n/g, " ").replace(/\^(.)/g, "$1")
    : text;
  return plain.replace(/[ \t]`[ \t]*\n/g, " ").trim();
}
