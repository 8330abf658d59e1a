import { recognize } from "#route-table";
import findMyWay from "find-my-way";
import { addRoute, createRouter, findRoute } from "rou3";
import { bench, describe } from "vitest";
import { host, routes } from "../host.ts";
import { requests } from "./requests.ts";

/**
 * Only the part of the work that the rivals can do: verb and path to a handler. They know no
 * order of definition, no requirements and no formats, so each path stands once, without format.
 */
const plain = new Map(
  routes.routes.flatMap(({ verb, path }) =>
    verb === "" || path.includes("*")
      ? []
      : verb.split("|").map((method) => {
          const bare = path.replace(/\([^()]*\)/g, "");
          return [`${method} ${bare.replace(/:\w+/g, ":p")}`, bare] as const;
        })
  )
);
const rou3 = createRouter<string>();
const fmw = findMyWay({ ignoreTrailingSlash: true });
for (const [key, path] of plain) {
  const method = key.slice(0, key.indexOf(" "));
  const named = numbered(path);
  addRoute(rou3, method, named, path);
  try {
    fmw.on(method as "GET", named, () => {});
  } catch {
    // find-my-way refuses what Rails orders: two parameters with different tails.
  }
}
const paths = requests.map(
  ([method, url]) =>
    [method, url.replace(/\?.*$/, "").replace(/\.json$/, "")] as const
);

describe("recognize one table of requests", () => {
  bench("discourse-api-scopes, whole route table", () => {
    for (const [method, path] of paths) {
      recognize(host.table, method, path);
    }
  });
  bench("rou3, plain routes only", () => {
    for (const [method, path] of paths) {
      findRoute(rou3, method, path);
    }
  });
  bench("find-my-way, plain routes only", () => {
    for (const [method, path] of paths) {
      fmw.find(method as "GET", path);
    }
  });
});

/** Both want each parameter's name once in a path. */
function numbered(path: string): string {
  let at = 0;
  return path.replace(/:\w+/g, () => `:p${at++}`);
}
