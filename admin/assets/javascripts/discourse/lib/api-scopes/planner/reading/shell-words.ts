import { readQuoted } from "./shell-quotes.ts";

/** A word of a command line, an operator that ends a command, or what it reads from its input. */
export type ShellToken =
  | { kind: "word"; text: string }
  | { kind: "operator"; text: string }
  | { kind: "input"; text: string };

/** `> file`, `2>&1`, `< file`: with the word that follows. */
const REDIRECTION = /^(?:\d*(?:>>|>\||>|<)(?:&[\d-]+)?|&>>?)/;

/** `<<< text`: the word that follows is the input. */
const HERE_STRING = "<<<";

/** `<< 'END'` and the lines down to `END`. */
const HERE_DOCUMENT =
  /^\d*<<(-?)[ \t]*(["']?)([\w.-]+)\2([^\n]*)\n([\s\S]*?\n)?[ \t]*\3[ \t]*(?:\n|$)/;

/** What stands before a command that another command takes its words from. */
const OPERATOR = /^(?:\$\(|[()`]|[|&;]+)/;

/**
 * Cuts a command line into words as a POSIX shell does: quotes, backslashes, `$'…'`, comments,
 * redirections. Variables stay as they are written. An unclosed quote ends with the text.
 *
 * @example shellWords(`curl -d 'a b' x > file`) // four words
 */
export function shellWords(line: string): readonly ShellToken[] {
  const tokens: ShellToken[] = [];
  let word: string | null = null;
  /** What the next word is, if not one of the command. */
  let role: "target" | "input" | null = null;
  let substitutions = 0;
  const flush = () => {
    if (word === null) {
      return;
    }
    if (role !== "target") {
      tokens.push({ kind: role ?? "word", text: word });
    }
    role = null;
    word = null;
  };

  for (let at = 0; at < line.length; ) {
    const char = line.charAt(at);
    const rest = () => line.slice(at, at + 20_000);
    if (/\s/.test(char)) {
      flush();
      at += 1;
    } else if (char === "\\") {
      const next = line.charAt(at + 1);
      word = next === "\n" || next === "" ? word : (word ?? "") + next;
      at += 2;
    } else if (line.startsWith('"$(', at)) {
      // Its inner quotes begin anew.
      substitutions += 1;
      at += 1;
    } else if (char === '"' && substitutions > 0 && line[at - 1] === ")") {
      substitutions -= 1;
      at += 1;
    } else if (char === "'" || char === '"' || line.startsWith("$'", at)) {
      const quoted = readQuoted(line, at);
      word = (word ?? "") + quoted.text;
      at = quoted.end;
    } else if (char === "#" && word === null) {
      const end = line.indexOf("\n", at);
      at = end < 0 ? line.length : end;
    } else if (line.startsWith(HERE_STRING, at)) {
      flush();
      role = "input";
      at += HERE_STRING.length;
    } else if (/[<>&\d]/.test(char) && isRedirection(rest(), word)) {
      flush();
      const document = HERE_DOCUMENT.exec(line.slice(at));
      if (document) {
        const [whole, , , , behind = "", text = ""] = document;
        tokens.push({ kind: "input", text }, ...shellWords(behind));
        at += whole.length;
      } else {
        const [text = ""] = REDIRECTION.exec(rest()) ?? [];
        role = /&[\d-]+$/.test(text) ? null : "target";
        at += text.length;
      }
    } else if (OPERATOR.test(rest())) {
      flush();
      const [text = char] = OPERATOR.exec(rest()) ?? [];
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

/**
 * A number belongs to a redirection only where a word would begin; `<site>` is a place that the
 * documentation leaves open.
 */
function isRedirection(rest: string, word: string | null): boolean {
  return (
    REDIRECTION.test(rest) &&
    !/^<[\w-]+>/.test(rest) &&
    !(rest.startsWith(">") && /<[\w-]+$/.test(word ?? "")) &&
    (word === null || !/^\d/.test(rest))
  );
}
