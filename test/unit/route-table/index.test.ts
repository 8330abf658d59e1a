import { recognize } from "#route-table";
import { describe, expect, test } from "vitest";
import {
  addToIndex,
  candidates,
  emptyIndex,
  type SegmentIndex,
} from "../../../admin/assets/javascripts/discourse/lib/api-scopes/route-table/segment-index.ts";
import { host, routes } from "../../host.ts";

describe("segment index", () => {
  test("prints as a tree of segments", () => {
    const paths = [
      "/t/:id(.:format)",
      "/t/:slug/:id",
      "/latest.rss",
      "/c/*path",
      "/",
    ];
    const index = emptyIndex();
    paths.forEach((path, at) =>
      addToIndex(index, { verb: "GET", path, action: "a#b" }, at)
    );

    expect(print(index)).toBe(
      [
        "ends 4",
        "t",
        "  :",
        "    ends 0",
        "    :",
        "      ends 1",
        "latest",
        "  ends 2",
        "c",
        "  rests 3",
      ].join("\n")
    );
  });

  test("is what recognition goes through: a few candidates instead of every route", () => {
    const counts = routes.routes.map(({ verb, path }) => {
      const index = host.table.indexes.get(verb) ?? host.table.indexes.get("");
      const plain = path
        .replace(/\([^()]*\)/g, "")
        .replace(/[*:][a-z_]\w*/g, "1");
      return index ? candidates(index, plain).length : routes.routes.length;
    });
    const average =
      counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(average).toBeLessThan(routes.routes.length / 100);
  });

  test("finds nothing once it is emptied, so nothing else is searched", () => {
    const emptied = { ...host.table, indexes: new Map([["", emptyIndex()]]) };
    expect(recognize(host.table, "GET", "/latest.json")).not.toBeNull();
    expect(recognize(emptied, "GET", "/latest.json")).toBeNull();
  });
});

function print(node: SegmentIndex, indent = ""): string {
  const lines = [
    ...(node.ends.length ? [`${indent}ends ${node.ends.join(" ")}`] : []),
    ...(node.rests.length ? [`${indent}rests ${node.rests.join(" ")}`] : []),
  ];
  for (const [text, child] of node.literals) {
    lines.push(`${indent}${text}`, print(child, `${indent}  `));
  }
  if (node.dynamic) {
    lines.push(`${indent}:`, print(node.dynamic, `${indent}  `));
  }
  return lines.join("\n");
}
