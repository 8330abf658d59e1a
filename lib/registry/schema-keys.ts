import { z } from "zod";
import { resourceSchema } from "./schema.ts";

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** The registry's form as JSON Schema (draft 2020-12), so that editors complete it. */
export function jsonSchema(): Readonly<Record<string, unknown>> {
  return {
    title: "discourse-api-scopes registry file",
    ...z.toJSONSchema(resourceSchema, { io: "input" }),
  };
}

/**
 * The keys that may stand at a place of a registry file.
 *
 * @example knownKeys(["scopes", "edit"]).includes("routes") // true
 */
export function knownKeys(path: readonly (string | number)[]): string[] {
  // zod types its output as a wide schema type; only these few members are read.
  let schemas: JsonSchema[] = [jsonSchema() as JsonSchema];
  for (const key of path) {
    schemas = schemas.flatMap((schema) => child(schema, key));
  }
  return schemas
    .flatMap((schema) => [schema, ...(schema.anyOf ?? [])])
    .flatMap((schema) => Object.keys(schema.properties ?? {}));
}

function child(schema: JsonSchema, key: string | number): JsonSchema[] {
  const next =
    typeof key === "number"
      ? schema.items
      : (schema.properties?.[key] ?? schema.additionalProperties);
  return typeof next === "object" ? [next, ...(next.anyOf ?? [])] : [];
}
