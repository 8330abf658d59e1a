import type { FoundRequest } from "../types.ts";
import { localAddress } from "./address.ts";
import type { LineRequest } from "./line-request.ts";
import type { LineContent } from "./read-line.ts";
import { redact } from "./redact.ts";
import type { ReadRequests, UnreadLine } from "./types.ts";
import { unreadLine } from "./unread-line.ts";

/** Lines that were not understood; more of them say nothing new. */
const MOST_UNREAD = 50;

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

  result(skipped: number, isCut: boolean): ReadRequests {
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
      this.#unread.push(unreadLine(text, line));
    }
  }
}
