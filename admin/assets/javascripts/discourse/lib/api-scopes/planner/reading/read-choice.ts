import {
  parseLink,
  parseManifest,
  type ReadChoice,
} from "../../manifest/index.ts";
import { pick } from "./pick.ts";

/** Beyond it a text is no manifest, and no link. */
const LONGEST_MANIFEST = 1_000_000;
const LONGEST_LINK = 20_000;

const LINK = /^(?:[^?\s]*\/new-scoped)?\?(?:\S*&)?(?:scopes|replaces)=\S*$/;

/**
 * Reads a manifest or a link: the one says what it is, the other is one word with `scopes=`.
 *
 * @returns null if it is neither
 * @example readChoice("?scopes=topics.read")?.choice.scopes[0]?.scope_id // "topics:read"
 */
export function readChoice(text: string): ReadChoice | null {
  if (text.startsWith("{") && isManifest(text)) {
    return parseManifest(text);
  }
  // As a mail or a document may have it.
  const bare = text.slice(0, LONGEST_LINK).replace(/^[<"'`]+|[>"'`]+$/g, "");
  return LINK.test(bare)
    ? parseLink(text.length > LONGEST_LINK ? text : bare)
    : null;
}

/** It names its version, most of them first of all. */
function isManifest(text: string): boolean {
  if (/^\{\s*"manifest"\s*:/.test(text)) {
    return true;
  }
  if (text.length > LONGEST_MANIFEST || !text.includes('"manifest"')) {
    return false;
  }
  try {
    return pick(JSON.parse(text), "manifest") !== undefined;
  } catch {
    return false;
  }
}
