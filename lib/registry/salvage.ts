import type { z } from "zod";
import { type ParsedResource, resourceSchema } from "./schema.ts";

/** What stands for a missing text, so that the rest of a faulty file can still be checked. */
const PLACEHOLDERS = {
  file: { title: "?", area: "content" },
  scope: {
    title: "?",
    description: "?",
    risk: "read",
    examples: { permit: ["GET /"], deny: ["GET /"] },
  },
  core: { title: "?", risk: "read" },
} as const;

/**
 * Takes the faulty parts out of a file, so that one pass also finds what is wrong with the rest.
 *
 * @param faults what the schema found in `content`
 * @returns null where too little is left to go on
 */
export function salvage(
  content: unknown,
  faults: readonly z.core.$ZodIssue[]
): ParsedResource | null {
  const rest: unknown = structuredClone(content);
  for (const fault of [...faults].reverse()) {
    const keys =
      fault.code === "unrecognized_keys"
        ? fault.keys.map((key) => [...fault.path, key])
        : [fault.path];
    keys.forEach((path) => remove(rest, path));
  }
  if (!isMap(rest)) {
    return null;
  }
  fill(rest, PLACEHOLDERS.file);
  fillEach(rest["scopes"], PLACEHOLDERS.scope);
  fillEach(rest["core"], PLACEHOLDERS.core);
  return resourceSchema.safeParse(rest).data ?? null;
}

function remove(content: unknown, path: readonly PropertyKey[]): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>(
      (value, key) => (isMap(value) ? value[key] : null),
      content
    );
  const last = path.at(-1);
  if (Array.isArray(parent)) {
    parent.splice(Number(last), 1);
  } else if (isMap(parent) && last !== undefined) {
    delete parent[last];
  }
}

function fillEach(maps: unknown, placeholders: object): void {
  for (const map of isMap(maps) ? Object.values(maps) : []) {
    if (isMap(map)) {
      fill(map, placeholders);
    }
  }
}

function fill(map: Record<PropertyKey, unknown>, placeholders: object): void {
  for (const [key, value] of Object.entries(placeholders)) {
    map[key] ??= value;
  }
}

function isMap(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === "object" && value !== null;
}
