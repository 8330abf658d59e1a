const CURL = /(?:^|[\s/;&|(`])curl(?:\.exe)?\s/;

/** Where a shell would run it, rather than a sentence name it. */
const RUN_CURL =
  /(?:^|[;&|(`]|[$>%]\s|\b(?:do|then|else|sudo|time|exec|xargs)\b)\s*(?:\w+=(?:"[^"]*"|'[^']*'|[^\s"']*)\s+)*(?:[\w.~/-]*\/)?curl(?:\.exe)?\s/;

/** The command stands near the beginning of its line. */
const NEAR = 200;

/**
 * True for a line that may hold a curl command.
 *
 * @example isCommand("$ curl -s https://x.org") // true
 * @example isCommand('"GET / HTTP/1.1" 200 "curl/8.5.0"') // false
 */
export function isCommand(line: string): boolean {
  return CURL.test(line.slice(0, NEAR));
}

/**
 * Tells whether a command goes on in the next line, a line at a time.
 *
 * @example new CommandEnd("curl 'a").continues("curl 'a") // true: the quote is open
 */
export class CommandEnd {
  readonly #mayQuote: boolean;
  #quote = "";
  #document: string | null = null;

  constructor(first: string) {
    // An apostrophe of a sentence opens nothing.
    this.#mayQuote = RUN_CURL.test(first.slice(0, NEAR));
  }

  /** True if an end is missed, not just another line announced. */
  get isOpen(): boolean {
    return this.#quote !== "" || this.#document !== null;
  }

  continues(line: string): boolean {
    if (this.#document !== null) {
      this.#document = line.trim() === this.#document ? null : this.#document;
      return this.#document !== null;
    }
    const goesOn = /[\\^`]$/.test(line);
    if (this.#mayQuote) {
      this.#scan(line);
    }
    return goesOn || this.isOpen;
  }

  #scan(line: string): void {
    for (let at = 0; at < line.length; at++) {
      const char = line.charAt(at);
      if ((char === "\\" || char === "^") && this.#quote !== "'") {
        at += 1;
      } else if (this.#quote !== "") {
        this.#quote = char === this.#quote ? "" : this.#quote;
      } else if (
        char === "#" &&
        /(?:^|\s)$/.test(line.slice(0, at).slice(-1))
      ) {
        return;
      } else if (char === "'" || char === '"') {
        this.#quote = char;
      } else if (line.startsWith("<<", at) && line[at + 2] !== "<") {
        const tag = /^<<-?[ \t]*["']?([\w.-]+)/.exec(line.slice(at, at + 100));
        this.#document = tag?.[1] ?? this.#document;
        at += tag?.[0].length ?? 1;
      } else if (line.startsWith("<<<", at)) {
        at += 2;
      }
    }
  }
}
