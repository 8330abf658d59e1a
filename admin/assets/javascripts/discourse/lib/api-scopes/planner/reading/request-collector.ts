import type { FoundRequest } from "../types.ts";
import { localAddress } from "./address.ts";
import type { LineRequest } from "./line-request.ts";
import type { LineContent } from "./read-line.ts";
import { redact } from "./redact.ts";
import type { ReadText, UnreadLine } from "./types.ts";

/** Lines that were not understood; more of them say nothing new. */
const MOST_UNREAD = 50;

/** Longer ones are shortened. */
const SHOWN = 120;

/** Gathers requests, each one once. */
export class RequestCollector {
  readonly #basePath: string;
  readonly #found = new Map<string, FoundRequest>();
  readonly #unread: UnreadLine[] = [];
  #skipped = 0;

  constructor(basePath: string) {
    this.#basePath = basePath;
  }

  addLine(content: LineContent, text: string, line: number): void {
    switch (content.kind) {
      case "requests":
        content.requests.forEach((request) => this.add(request, line));
        break;
      case "skipped":
        this.#skipped += 1;
        break;
      case "unknown":
        this.#addUnread(text, line);
        break;
      case "nothing":
    }
  }

  add(request: LineRequest, line: number): void {
    const url = localAddress(request.url, this.#basePath);
    if (url === null) {
      this.#addUnread(`${request.method} ${request.url}`, line);
      return;
    }
    const clean = redact({ ...request, url });
    const key = `${request.isWhole} ${JSON.stringify(clean)}`;
    const known = this.#found.get(key);
    if (known) {
      known.count += 1;
    } else {
      const { isWhole } = request;
      this.#found.set(key, { ...clean, isWhole, line, count: 1 });
    }
  }

  result(skipped: number, isCut: boolean): ReadText {
    return {
      kind: "requests",
      requests: [...this.#found.values()],
      unread: this.#unread,
      skipped: this.#skipped + skipped,
      isCut,
    };
  }

  #addUnread(text: string, line: number): void {
    if (this.#unread.length < MOST_UNREAD) {
      const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
      this.#unread.push({ line, text: hideKeys(shown) });
    }
  }
}

/** A pasted header line with a key is not understood, and must not be shown either. */
function hideKeys(text: string): string {
  return text
    .replace(
      /((?:api|key|token|secret|passw|authorization)[\w-]*["']?\s*[:=]\s*)\S.*/i,
      "$1…"
    )
    .replace(/[0-9a-f]{32,}/gi, "…");
}
