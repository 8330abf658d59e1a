import type {
  PathNode,
  Route,
} from "../../../lib/api-scopes/route-table/index.ts";
import { parsePath } from "../../../lib/api-scopes/route-table/index.ts";
import { sampleValue } from "./sample-value.ts";

/** Values for segments of a path, by their names. */
export type Values = Readonly<Record<string, string>>;

/**
 * An address that the route answers: given values in their places, examples in the others.
 * Optional stretches are left out unless a value is given for them.
 *
 * @example fillRoute(membersOfGroup, { id: "42" }) // "/groups/42/members.json"
 */
export function fillRoute(route: Route, values: Values): string {
  const format = route.defaults?.["format"] ? {} : formatOf(route);
  return printNodes(parsePath(route.path), { ...format, ...values }, (name) =>
    sampleValue(name, route.requirements?.[name])
  );
}

function formatOf(route: Route): Values {
  const requirement = route.requirements?.["format"];
  return { format: requirement ? sampleFormat(route) : "json" };
}

function sampleFormat({ requirements }: Route): string {
  const source = requirements?.["format"]?.source ?? "";
  return /json|\.\*/.test(source)
    ? "json"
    : (/[a-z]+/.exec(source)?.[0] ?? "json");
}

function printNodes(
  nodes: readonly PathNode[],
  values: Values,
  sample: (name: string) => string
): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case "literal":
          return node.text;
        case "group":
          return holdsGiven(node.nodes, values)
            ? printNodes(node.nodes, values, sample)
            : "";
        case "glob":
          return encodeURI(values[node.name] ?? sample(node.name));
        case "segment":
          return encodeURIComponent(values[node.name] ?? sample(node.name));
      }
    })
    .join("");
}

function holdsGiven(nodes: readonly PathNode[], values: Values): boolean {
  return nodes.some((node) => {
    switch (node.type) {
      case "literal":
        return false;
      case "group":
        return holdsGiven(node.nodes, values);
      default:
        return values[node.name] !== undefined;
    }
  });
}
