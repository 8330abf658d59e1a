import type { FoundRequest } from "../types.ts";
import { isAsset, localAddress } from "./address.ts";
import type { HarRequest } from "./har.ts";
import type { LineRequest } from "./line-request.ts";
import type { LineContent } from "./read-line.ts";
import { redact } from "./redact.ts";
import type { ReadRequests, UnreadLine } from "./types.ts";
import { unreadLine } from "./unread-line.ts";

/** Lines that were not understood; more of them say nothing new. */
const MOST_UNREAD = 50;

/** What routes answer to. */
const VERB = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/;

/** Gathers requests, each one once. */
export class RequestCollector {
  readonly #basePath: string;
  readonly #found = new Map<string, FoundRequest>();
  readonly #unread: UnreadLine[] = [];
  #unreadCount = 0;
  #skipped = 0;

  constructor(basePath: string) {
    this.#basePath = basePath;
  }

  addLine(content: LineContent, text: string, line: number): void {
    switch (content.kind) {
      case "requests":
        this.#addAll(content.requests, text, line);
        break;
      case "logged":
        if (this.#needsNoKey(content.request)) {
          this.#skipped += 1;
        } else {
          this.#addAll([content.request], text, line);
        }
        break;
      case "unknown":
        this.#addUnread(text, line);
        break;
      case "nothing":
    }
  }

  addRecorded(request: HarRequest): void {
    const { method, url, entry } = request;
    this.#addAll([request], `${method} ${url}`, entry);
  }

  /** @returns false if its address is none, or its method a variable */
  #add(request: LineRequest, line: number): boolean {
    const url = localAddress(request.url, this.#basePath);
    if (url === null || !VERB.test(request.method)) {
      return false;
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
    return true;
  }

  result(skipped: number, isCut: boolean): ReadRequests {
    return {
      kind: "requests",
      requests: [...this.#found.values()],
      unread: this.#unread,
      unreadCount: this.#unreadCount,
      skipped: this.#skipped + skipped,
      isCut,
    };
  }

  #addAll(requests: readonly LineRequest[], text: string, line: number): void {
    const isRead = requests.map((request) => this.#add(request, line));
    if (isRead.includes(false)) {
      this.#addUnread(text, line);
    }
  }

  #needsNoKey({ method, url }: LineRequest): boolean {
    const local = localAddress(url, this.#basePath) ?? "/";
    return method === "OPTIONS" || isAsset(method, local);
  }

  #addUnread(text: string, line: number): void {
    this.#unreadCount += 1;
    if (this.#unread.length < MOST_UNREAD) {
      this.#unread.push(unreadLine(text, line));
    }
  }
}
