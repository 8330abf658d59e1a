import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { z } from "zod";

/** As far as these tests look into the document. */
interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Ref> }>>;
  components: {
    schemas: Record<string, object>;
    responses: Record<string, Described>;
  };
}

interface Ref {
  $ref?: string;
}

interface Described {
  headers?: Record<string, unknown>;
  content?: Record<string, { schema: object }>;
}

/** The OpenAPI document that is published. */
export const document = JSON.parse(
  readFileSync(new URL("../../../docs/openapi.json", import.meta.url), "utf8")
) as Document;

/** Holds an answer against what the document says of this status of this operation. */
export function matches(
  { text, headers }: { text: string; headers: Headers },
  { path, verb, status }: { path: string; verb: string; status: number }
): void {
  const listed = document.paths[path]?.[verb]?.responses[String(status)];
  expect(listed, `${verb} ${path} ${status}`).toBeDefined();
  const name = listed?.$ref?.split("/").at(-1) ?? "";
  const type = (headers.get("content-type") ?? "").split(";")[0] ?? "";
  const isJson = type === "application/json";
  const schema = document.components.responses[name]?.content?.[type]?.schema;
  expect(schema, `${name} as ${type}`).toBeDefined();
  const read = schemaOf(schema ?? {}).safeParse(
    isJson ? JSON.parse(text) : text
  );
  expect(read.error?.issues ?? []).toEqual([]);
}

function schemaOf(schema: object): z.ZodType {
  // Definitions stand beside a schema there, and elsewhere in an OpenAPI document.
  const { schemas } = document.components;
  const moved = JSON.stringify({ ...schema, $defs: schemas }).replaceAll(
    "#/components/schemas/",
    "#/$defs/"
  );
  return z.fromJSONSchema(JSON.parse(moved));
}
