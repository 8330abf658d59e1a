import { AREAS } from "#catalogue";
import { z } from "zod";
import { LINT_CODES } from "./issue.ts";
import { name, scopeId, text } from "./schema-words.ts";

const ACTION = /^(?:[a-z0-9_]+\/)*[a-z0-9_]+#[a-z0-9_]+$/;
const ROUTE = /^(?:GET|POST|PUT|PATCH|DELETE) \/\S*$/;
const REQUEST = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE) \/\S*$/;
const VERSION = /^\d+\.\d+(?:\.\d+)?$/;

/** The verbs that a route line may name. */
const METHODS = ["get", "post", "put", "patch", "delete", "head"] as const;

/** Where authors may place a resource: every heading but the last resort. */
const areas = AREAS.filter((area) => area !== "other");

const names = z.array(z.string().min(1));
const action = z.union([
  z.string().regex(ACTION, { error: "bad_action" }),
  z.enum(["message_bus", "Logster::Web"]),
]);
const version = z.string().regex(VERSION, { error: "bad_version" });

const risk = z
  .enum(["read", "write", "admin", "escalation"])
  .describe("How much harm the scope can do in wrong hands");

const param = z
  .strictObject({
    in: z
      .enum(["path", "query"])
      .default("path")
      .describe("path: only the address itself can satisfy it"),
    kind: name
      .default("text")
      .describe("Picks the chooser: group, category, tag, user, topic, text …"),
  })
  .describe("A parameter whose values an admin may restrict");

const example = z.union([
  z.string().regex(REQUEST, { error: "bad_example" }),
  z.strictObject({
    request: z.string().regex(REQUEST, { error: "bad_example" }),
    allowed: z.record(z.string(), z.array(z.coerce.string())).optional(),
    body: z.record(z.string(), z.json()).optional(),
  }),
]);

const scope = z.strictObject({
  title: text.describe("A few words that say what the holder can do"),
  description: text.describe("One or two plain sentences"),
  routes: z
    .array(z.string().regex(ROUTE, { error: "bad_route" }))
    .optional()
    .describe("e.g. PUT /groups/:id/members"),
  actions: z.array(action).optional().describe("controller#action"),
  methods: z.array(z.enum(METHODS)).optional(),
  formats: z.array(name).optional(),
  params: z.record(name, param).optional(),
  aliases: z.record(name, name).optional().describe("param: its other name"),
  required_params: names.optional(),
  forbidden_params: names.optional(),
  risk,
  implies: z.array(scopeId).optional(),
  replaces: z.array(scopeId).optional().describe("Old ids that stay valid"),
  user: z
    .union([
      z.boolean(),
      z.strictObject({
        consent: text.describe("What the user agrees to, in words to the user"),
      }),
    ])
    .optional()
    .describe("Also a user-API-key scope"),
  accept: z
    .partialRecord(z.enum(LINT_CODES), text)
    .optional()
    .describe("Findings of the linter that are meant so: code and reason"),
  since: version.optional().describe("First Discourse version that has it"),
  until: version.optional().describe("Last Discourse version that has it"),
  examples: z.strictObject({
    permit: z.array(example).min(1),
    deny: z.array(example).min(1),
  }),
});

const coreScope = z.strictObject({
  title: text,
  risk,
  kinds: z.record(name, name).optional(),
});

/** A registry file as its author writes it. */
export const resourceSchema = z.strictObject({
  resource: name,
  title: text,
  area: z.enum(areas).describe("Heading in the picker"),
  plugin: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, { error: "bad_name" })
    .optional()
    .describe("Only where this plugin is installed and enabled"),
  scopes: z.record(name, scope).optional(),
  core: z
    .record(name, coreScope)
    .optional()
    .describe("Texts and risk of scopes that Discourse itself defines"),
  retired: z
    .record(name, text)
    .optional()
    .describe("Scopes of earlier releases that no other replaces, and why"),
});

/** One file, parsed. */
export type ParsedResource = z.infer<typeof resourceSchema>;

/** One scope, parsed. */
export type ParsedScope = z.infer<typeof scope>;

/** An example request, parsed. */
export type ParsedExample = z.infer<typeof example>;
