import { jsonFault } from "../../manifest/index.ts";
import type { Steps } from "../steps.ts";
import { readHar } from "./har.ts";
import { logicalLines } from "./logical-lines.ts";
import { readChoice } from "./read-choice.ts";
import { readLine } from "./read-line.ts";
import { RequestCollector } from "./request-collector.ts";
import type { ReadText, UnreadLine } from "./types.ts";
import { isLikeJson } from "./unread-hint.ts";
import { unreadLine } from "./unread-line.ts";

/** How to read a text. */
export interface ReadOptions {
  /** Where the forum lives below its host, e.g. `/forum`. */
  basePath?: string;
}

/** A recording with all its images; more is cut off. */
const MOST_CHARACTERS = 200_000_000;
const MOST_LINES = 200_000;

/** Lines between two pauses. */
const STRIDE = 500;

/**
 * Reads what a person pastes: addresses, requests, curl commands, a HAR, log lines, names of
 * documented operations, a manifest or a link. Secrets are dropped while reading.
 *
 * @example finish(readText("PUT /groups/42/members.json")) // { kind: "requests", requests: [ … ] }
 */
export function* readText(
  text: string,
  { basePath = "" }: ReadOptions = {}
): Steps<ReadText> {
  const isCut = text.length > MOST_CHARACTERS;
  const lines = plainText(isCut ? text.slice(0, MOST_CHARACTERS) : text);
  const whole = lines.trim();
  const choice = readChoice(whole);
  if (choice) {
    return { kind: "choice", read: choice };
  }
  const found = new RequestCollector(basePath);
  const har = readHarText(whole, basePath);
  if (har) {
    for (const [at, request] of har.requests.entries()) {
      found.addRecorded(request);
      if (at % STRIDE === STRIDE - 1) {
        yield at / har.requests.length;
      }
    }
    return found.result(har.skipped, isCut || har.isCut);
  }

  let count = 0;
  let end = 0;
  for (const line of logicalLines(lines)) {
    found.addLine(readLine(line.text), line.text, line.number);
    end = line.end;
    count += 1;
    if (count === MOST_LINES) {
      break;
    }
    if (count % STRIDE === 0) {
      yield Math.min(end / lines.length, 1);
    }
  }
  const read = found.result(0, isCut || end < lines.length);
  return read.requests.length === 0 && isOneJson(whole)
    ? { ...read, unread: [oneUnread(lines, whole)], unreadCount: 1 }
    : read;
}

/** JSON of another kind, told once and not line by line. */
function oneUnread(lines: string, whole: string): UnreadLine {
  const before = lines.slice(0, lines.indexOf(whole));
  return unreadLine(whole, before.split("\n").length);
}

/** JSON over several lines; a log has a whole object on each. */
function isOneJson(text: string): boolean {
  const end = text.indexOf("\n");
  return end >= 0 && isLikeJson(text) && jsonFault(text.slice(0, end)) !== null;
}

/** Text that another program wrote in UTF-16 has a zero beside each letter. */
function plainText(text: string): string {
  return text.replace(/^[\uFEFF\uFFFD]+/, "").replaceAll("\0", "");
}

function readHarText(
  text: string,
  basePath: string
): ReturnType<typeof readHar> {
  if (!text.startsWith("{") || !text.slice(0, 2_000).includes('"log"')) {
    return null;
  }
  try {
    return readHar(JSON.parse(text), basePath);
  } catch {
    return null;
  }
}
