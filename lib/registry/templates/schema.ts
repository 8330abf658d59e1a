import { z } from "zod";
import { name, scopeId, text } from "../schema-words.ts";

const values = z.array(z.coerce.string()).min(1);

const templateScope = z.strictObject({
  scope: scopeId.describe("Id of a scope: topics.read"),
  reason: text.describe("What the integration needs it for"),
  ask: z
    .array(name)
    .optional()
    .describe("Parameters whose values the admin is asked for"),
  limits: z
    .record(name, values)
    .optional()
    .describe("Values that are the same on every site"),
  optional: z
    .boolean()
    .optional()
    .describe("Offered, but not chosen in advance"),
});

/** A template as its author writes it; its name is the file's. */
export const templateSchema = z.strictObject({
  title: text.describe("What the key is for, in a few words"),
  description: text.describe("One or two plain sentences"),
  scopes: z.array(templateScope).min(1),
});

/** One template, parsed. */
export type ParsedTemplate = z.infer<typeof templateSchema>;

/** One of its scopes, parsed. */
export type ParsedTemplateScope = z.infer<typeof templateScope>;
