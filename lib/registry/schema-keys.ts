import { z } from "zod";

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/**
 * The form of a file as JSON Schema (draft 2020-12), so that editors complete it.
 *
 * @example jsonSchema(resourceSchema, "discourse-api-scopes registry file")
 */
export function jsonSchema(
  schema: z.ZodType,
  title: string
): Readonly<Record<string, unknown>> {
  return { title, ...z.toJSONSchema(schema, { io: "input" }) };
}

/**
 * The keys that may stand at a place of a file.
 *
 * @example knownKeys(resourceSchema, ["scopes", "edit"]).includes("routes") // true
 */
export function knownKeys(
  schema: z.ZodType,
  path: readonly (string | number)[]
): string[] {
  // zod types its output as a wide schema type; only these few members are read.
  let schemas: JsonSchema[] = [jsonSchema(schema, "") as JsonSchema];
  for (const key of path) {
    schemas = schemas.flatMap((inner) => child(inner, key));
  }
  return schemas
    .flatMap((inner) => [inner, ...(inner.anyOf ?? [])])
    .flatMap((inner) => Object.keys(inner.properties ?? {}));
}

function child(schema: JsonSchema, key: string | number): JsonSchema[] {
  const next =
    typeof key === "number"
      ? schema.items
      : (schema.properties?.[key] ?? schema.additionalProperties);
  return typeof next === "object" ? [next, ...(next.anyOf ?? [])] : [];
}
