import type { ScopeId } from "discourse-api-scopes";

/**
 * Compiled by `npm run lint:types-node`, never run: what stands here must compile, and each line
 * below a `@ts-expect-error` must not.
 */
export const needed: readonly ScopeId[] = [
  "topics:read",
  "group_membership:edit",
  "chat:list_messages",
];

// @ts-expect-error: no scope is called so
export const misspelt: ScopeId = "topics:raed";

// @ts-expect-error: ids have a colon, only registry files may write a dot
export const dotted: ScopeId = "topics.read";

const anyText: string = needed.join();
// @ts-expect-error: a text is not an id
export const unchecked: ScopeId = anyText;
