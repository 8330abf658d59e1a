import {
  jsonFault,
  parseLink,
  parseManifest,
  type ReadChoice,
} from "../../manifest/index.ts";
import type { Steps } from "../steps.ts";
import { readHar } from "./har.ts";
import { logicalLines } from "./logical-lines.ts";
import { readLine } from "./read-line.ts";
import { RequestCollector } from "./request-collector.ts";
import type { ReadText } from "./types.ts";
import { isLikeJson } from "./unread-hint.ts";
import { unreadLine } from "./unread-line.ts";

/** How to read a text. */
export interface ReadOptions {
  /** Where the forum lives below its host, e.g. `/forum`. */
  basePath?: string;
}

/** A log of a busy day; more is cut off. */
const MOST_CHARACTERS = 50_000_000;
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
  const whole = (isCut ? text.slice(0, MOST_CHARACTERS) : text)
    .replace(/^\uFEFF/, "")
    .trim();
  const choice = readChoice(whole);
  if (choice) {
    return { kind: "choice", read: choice };
  }
  const found = new RequestCollector(basePath);
  const har = readHarText(whole, basePath);
  if (har) {
    for (const [at, request] of har.requests.entries()) {
      found.add({ ...request, isWhole: true }, at + 1);
      if (at % STRIDE === STRIDE - 1) {
        yield at / har.requests.length;
      }
    }
    return found.result(har.skipped, isCut);
  }

  let count = 0;
  for (const { text: line, number, end } of logicalLines(whole)) {
    found.addLine(readLine(line), line, number);
    count += 1;
    if (count === MOST_LINES) {
      return found.result(0, true);
    }
    if (count % STRIDE === 0) {
      yield end / whole.length;
    }
  }
  const read = found.result(0, isCut);
  return read.requests.length === 0 && isOneJson(whole)
    ? { ...read, unread: [unreadLine(whole, 1)] }
    : read;
}

/** JSON over several lines; a log has a whole object on each. */
function isOneJson(text: string): boolean {
  const end = text.indexOf("\n");
  return end >= 0 && isLikeJson(text) && jsonFault(text.slice(0, end)) !== null;
}

/** A manifest says what it is; a link is one line with `scopes=`. */
function readChoice(text: string): ReadChoice | null {
  if (text.startsWith("{") && /^\{\s*"manifest"\s*:/.test(text)) {
    return parseManifest(text);
  }
  const isLink =
    /^\S+$/.test(text.slice(0, 20_000)) &&
    /^(?:[^?]*\/new-scoped)?\?(?:.*&)?(?:scopes|replaces)=/.test(
      text.slice(0, 20_000)
    );
  return isLink ? parseLink(text) : null;
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
