import type { ChosenScope } from "../model/index.ts";
import { curlCommand } from "../model/index.ts";

/** Forms in which a program may want the key. */
export const SNIPPETS = ["curl", "env", "headers"] as const;

/** One of `SNIPPETS`. */
export type SnippetName = (typeof SNIPPETS)[number];

/** What a snippet is made of. */
export interface SnippetFacts {
  baseUrl: string;
  key: string;
  /** Null: any user may be named; the snippet names `system`. */
  username: string | null;
  chosen: readonly ChosenScope[];
}

/**
 * Ready text for a terminal, a settings file or a program.
 *
 * @example snippetText("headers", facts) // "Api-Key: 8f1c0b7e\nApi-Username: system"
 */
export function snippetText(name: SnippetName, facts: SnippetFacts): string {
  const { baseUrl, key } = facts;
  const username = facts.username ?? "system";
  switch (name) {
    case "curl":
      return curlCommand(facts);
    case "env":
      return [
        `DISCOURSE_URL=${baseUrl.replace(/\/$/, "")}`,
        `DISCOURSE_API_KEY=${key}`,
        `DISCOURSE_API_USERNAME=${username}`,
      ].join("\n");
    case "headers":
      return [`Api-Key: ${key}`, `Api-Username: ${username}`].join("\n");
  }
}

/** A key to be recognised by, not to be used. @example shortKey("8f1c0b7e5a2d94f3") // "8f1c…94f3" */
export function shortKey(key: string): string {
  return `${key.slice(0, 4)}…${key.slice(-4)}`;
}
