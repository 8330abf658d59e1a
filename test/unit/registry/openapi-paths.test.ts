import { expect, test } from "vitest";
import { openApiPaths } from "../../../lib/registry/openapi/path-item.ts";

const FORMATS = "(.:format)";

/** A route's path, and each way to write it. */
const ROWS: readonly {
  pattern: string;
  format?: string;
  paths: readonly [path: string, ...params: string[]][];
}[] = [
  { pattern: "/", paths: [["/"]] },
  { pattern: "/about", paths: [["/about"]] },
  { pattern: `/about${FORMATS}`, paths: [["/about.json"]] },
  {
    pattern: `/groups/:id/members${FORMATS}`,
    format: "(json|html|\\*/\\*)",
    paths: [["/groups/{id}/members.json", "id"]],
  },
  {
    pattern: `/t/:slug/:topic_id(/:post_number)${FORMATS}`,
    paths: [
      ["/t/{slug}/{topic_id}.json", "slug", "topic_id"],
      [
        "/t/{slug}/{topic_id}/{post_number}.json",
        "slug",
        "topic_id",
        "post_number",
      ],
    ],
  },
  {
    pattern: `/c/*category_slug_path/:id${FORMATS}`,
    paths: [["/c/{category_slug_path}/{id}.json", "category_slug_path", "id"]],
  },
  {
    pattern: "/theme-javascripts/:digest.:format",
    paths: [["/theme-javascripts/{digest}.{format}", "digest", "format"]],
  },
  { pattern: `/a${FORMATS}`, format: "json|rss", paths: [["/a.json"]] },
  { pattern: `/a${FORMATS}`, format: "json", paths: [["/a.json"]] },
  { pattern: `/u/:id.json${FORMATS}`, paths: [["/u/{id}.json", "id"]] },
  { pattern: `/a.js${FORMATS}`, format: "js", paths: [["/a.js"]] },
  { pattern: `/a${FORMATS}`, format: "html", paths: [["/a"]] },
  { pattern: `/a(/:b(/:c))`, paths: [["/a"], ["/a/{b}/{c}", "b", "c"]] },
];

test.each(ROWS)("$pattern, format $format", ({ pattern, format, paths }) => {
  const written = openApiPaths(
    pattern,
    format === undefined ? undefined : { source: format }
  );
  expect(written.map(({ path, params }) => [path, ...params])).toEqual(paths);
});

test("two routes have one shape where only names differ", () => {
  const [one] = openApiPaths(`/u/:username${FORMATS}`);
  const [other] = openApiPaths(`/u/:id${FORMATS}`);
  expect(one?.shape).toBe("/u/{}.json");
  expect(other?.shape).toBe(one?.shape);
});
