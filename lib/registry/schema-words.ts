import { z } from "zod";

const NAME = /^[a-z][a-z0-9_]*$/;
const SCOPE_ID = /^[a-z][a-z0-9_]*[:.][a-z][a-z0-9_]*$/;

/** Begins the texts that only a generator wrote. */
export const REVIEW = "REVIEW";

/** A resource, a scope's action, a parameter. */
export const name = z.string().regex(NAME, { error: "bad_name" });

/** `resource.action` or `resource:action`. */
export const scopeId = z.string().regex(SCOPE_ID, { error: "bad_name" });

/** A text that a person has written. */
export const text = z
  .string()
  .trim()
  .min(1)
  .refine((words) => !words.startsWith(REVIEW), { error: "not_reviewed" });
