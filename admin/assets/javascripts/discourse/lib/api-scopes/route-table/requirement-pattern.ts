import type { Requirement } from "./types.ts";

/** What a segment without a requirement matches: Journey's default. */
export const DEFAULT_SEGMENT = "[^/.?]+";

/** What a glob without a requirement matches. */
export const DEFAULT_GLOB = ".+";

/**
 * Turns a Ruby requirement into the source of a JavaScript pattern without capturing groups,
 * so that it can stand inside a larger pattern.
 *
 * Case-insensitive requirements are spelt out (`a` becomes `[aA]`), since inline flags are newer
 * than the oldest supported engine.
 *
 * @example requirementPattern({source: "(json|html)"}) // "(?:json|html)"
 */
export function requirementPattern(requirement: Requirement): string {
  const spell = requirement.ignore_case ? bothCases : same;
  let pattern = "";
  let inClass = false;

  for (let at = 0; at < requirement.source.length; at++) {
    const char = requirement.source.charAt(at);
    if (char === "\\") {
      at += 1;
      pattern += escapeSequence(requirement.source.charAt(at), inClass);
    } else if (inClass) {
      inClass = char !== "]";
      pattern += spell(char, true);
    } else if (char === "[") {
      inClass = true;
      pattern += char;
    } else if (char === "(" && requirement.source[at + 1] !== "?") {
      pattern += "(?:";
    } else {
      pattern += spell(char, false);
    }
  }

  return pattern.replace(REPEATED_TWICE, "(?:$1)");
}

/** Ruby repeats a repetition, `[a-f]{3}{1,2}`; JavaScript wants brackets. */
const REPEATED_TWICE = /((?:\[[^\]]*\]|\\.|.)\{\d+(?:,\d*)?\})(?=\{)/g;

/**
 * True if the requirement may match a slash, so that its segment can span several.
 * Says true when in doubt: the answer only widens the candidates that are tried.
 */
export function mayMatchSlash(requirement: Requirement): boolean {
  const bare = requirement.source.replace(/\\[^DWS]/g, (escape) =>
    escape === "\\/" ? "/" : ""
  );
  const outsideClasses = bare.replace(/\[[^\]]*\]/g, "");
  const negated = /\[\^[^\]]*\]/.exec(bare);
  return (
    /[./]|\\[DWS]/.test(outsideClasses) ||
    bare.includes("/") ||
    (negated !== null && !negated[0].includes("/"))
  );
}

function escapeSequence(letter: string, inClass: boolean): string {
  switch (letter) {
    case "h":
      return inClass ? "0-9a-fA-F" : "[0-9a-fA-F]";
    case "A":
    case "z":
    case "Z":
      // Journey forbids anchors in requirements, and the whole path is anchored anyway.
      return "";
    default:
      return `\\${letter}`;
  }
}

function same(char: string): string {
  return char;
}

function bothCases(char: string, inClass: boolean): string {
  if (!/[a-z]/i.test(char)) {
    return char;
  }
  const both = char.toLowerCase() + char.toUpperCase();
  return inClass ? both : `[${both}]`;
}
