import type { Route } from "#route-table";
import { stringify } from "yaml";
import { guessKind } from "./guess-kind.ts";
import type { Host } from "./host.ts";
import { humanize } from "./humanize.ts";
import { isDangerous } from "./lint/index.ts";
import { REVIEW } from "./schema-words.ts";

/** What a proposal is asked for. */
export interface ScaffoldRequest {
  /** Actions that want a scope, e.g. those that coverage finds without. */
  actions: readonly string[];
  /** Heading in the picker. */
  area: string;
  /** Name of a plugin without which the scopes shall not be registered, or null. */
  plugin: string | null;
}

/**
 * Proposes registry files: one a controller, one scope an action, with parameters, kinds and risk
 * guessed. Texts are marked for review, and the checker refuses them until somebody wrote them.
 *
 * @returns YAML by resource name
 * @example scaffold({actions: ["polls#vote"], area: "plugins", plugin: "poll"}, host).get("polls")
 */
export function scaffold(
  { actions, area, plugin }: ScaffoldRequest,
  host: Host
): ReadonlyMap<string, string> {
  const byResource = new Map<string, Record<string, object>>();
  for (const name of actions) {
    const [controller = "", action = ""] = name.split("#");
    const resource = controller.replace(/^.*\//, "");
    const scopes = byResource.get(resource) ?? {};
    byResource.set(resource, scopes);
    scopes[action] = proposal(name, host.table.byAction.get(name) ?? []);
  }
  return new Map(
    [...byResource].map(([resource, scopes]) => [
      resource,
      stringify(
        {
          resource,
          title: humanize(resource),
          area,
          ...(plugin ? { plugin } : {}),
          scopes,
        },
        { lineWidth: 0 }
      ),
    ])
  );
}

function proposal(name: string, routes: readonly Route[]): object {
  const lines = routes.flatMap((route) =>
    (route.verbs.size ? [...route.verbs] : ["GET"]).map(
      (verb) => [verb, bare(route.path)] as const
    )
  );
  const [[verb, path] = ["GET", "/"]] = lines;
  const params = Object.fromEntries(
    [...path.matchAll(/[:*](\w+)/g)].map(([, segment = ""]) => [
      segment,
      { in: "path", kind: guessKind(path, segment) },
    ])
  );
  const example = path.replace(/[:*]\w+/g, "1");
  return {
    title: `${REVIEW} ${humanize(name.replace(/^.*#/, ""))}`,
    description: `${REVIEW} What the holder can do and see.`,
    routes: [...new Set(lines.map((line) => line.join(" ")))],
    ...(Object.keys(params).length ? { params } : {}),
    risk: guessRisk(name, verb, routes),
    examples: {
      permit: [`${verb} ${example}.json`],
      deny: [
        `${verb === "GET" ? "DELETE" : "GET"} ${example}.json`,
        "PUT /admin/site_settings/title.json",
      ],
    },
  };
}

function guessRisk(
  name: string,
  verb: string,
  routes: readonly Route[]
): string {
  if (isDangerous(name)) {
    return "escalation";
  }
  if (routes.every(({ constraint }) => constraint !== undefined)) {
    return "admin";
  }
  return verb === "GET" ? "read" : "write";
}

/** Without optional parts: those are for the author to add. */
function bare(path: string): string {
  let inner = path;
  while (/\([^()]*\)/.test(inner)) {
    inner = inner.replace(/\([^()]*\)/g, "");
  }
  return inner || "/";
}
