import { decide } from "#decision";
import type { RouteTable } from "#route-table";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Command } from "../command.ts";
import { loadRouteTable } from "../project.ts";

const list = z
  .union([z.string().transform((item) => [item]), z.array(z.string())])
  .nullish()
  .transform((items) => items ?? undefined);
const values = z.union([
  z.array(z.union([z.string(), z.number()]).transform(String)),
  z.union([z.string(), z.number()]).transform((value) => [String(value)]),
]);

// Strict everywhere: a misspelt key would silently restrict nothing.
const lineSchema = z.strictObject({
  scope: z.strictObject({
    actions: list,
    methods: list.transform((items) =>
      items?.map((item) => item.toLowerCase())
    ),
    params: list,
    path_params: list,
    aliases: z
      .record(z.string(), z.string())
      .nullish()
      .transform((aliases) => aliases ?? undefined),
    formats: list,
    required_params: list,
    forbidden_params: list,
  }),
  allowed: z.record(z.string(), values).nullish(),
  request: z.strictObject({
    method: z.string().min(1),
    url: z.string().min(1),
    headers: z.record(z.string(), z.string()).nullish(),
    body: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
  }),
});

/** Decides requests that arrive as JSON lines. */
export const decideCommand: Command = {
  name: "decide",
  summary: "decide JSON lines of scope, allowed values and request",
  help: `Usage: decide [--routes FILE] < lines

Reads one JSON object a line:
  {"scope": {"actions": […], "methods": […], "params": […], "path_params": […], "aliases": {…},
             "formats": […], "required_params": […], "forbidden_params": […]},
   "allowed": {"param": ["value"]},
   "request": {"method": "GET", "url": "/t/12.json", "headers": {…}, "body": "…" or {…}}}
and prints one for each:
  {"permits": false, "route": "topics#show", "reason": "path_param_not_allowed", "param": "id", "value": "12"}
or {"error": "…"} for a line that it can't read.`,
  async run(args, terminal) {
    const { values: options } = parseArgs({
      args: [...args],
      options: { routes: { type: "string" } },
    });
    const table = loadRouteTable(options.routes);
    const lines = createInterface({ input: Readable.from(terminal.stdin) });
    for await (const line of lines) {
      terminal.print(JSON.stringify(decideLine(table, line)));
    }
    return 0;
  },
};

function decideLine(table: RouteTable, line: string): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    return {
      error: `not JSON: ${error instanceof Error ? error.message : line}`,
    };
  }
  const checked = lineSchema.safeParse(parsed);
  if (!checked.success) {
    const faults = checked.error.issues.map(
      ({ path, message }) => `${path.join(".") || "line"}: ${message}`
    );
    return { error: faults.join("; ") };
  }
  const { scope, allowed, request } = checked.data;
  const { permits, route, reason, ...failed } = decide(
    table,
    scope,
    allowed ?? {},
    { ...request, headers: request.headers ?? undefined }
  );
  return { permits, route, reason, param: null, ...failed };
}
