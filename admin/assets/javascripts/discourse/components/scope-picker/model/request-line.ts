import type {
  CatalogueParam,
  CatalogueScope,
} from "../../../lib/api-scopes/catalogue/index.ts";
import type { RequestTemplate, TemplatePart } from "./request-template.ts";
import { requestsOf } from "./request-template.ts";

/** Allowed values by parameter; a parameter that is missing or empty takes any value. */
export type Limits = Readonly<Record<string, readonly string[]>>;

/**
 * A run of an address: fixed text, a place that takes anything, a chosen value, or a stretch that
 * may be left out.
 */
export interface LinePiece {
  role: "text" | "open" | "value" | "optional";
  text: string;
}

/** A request that a scope opens, with the chosen values filled in. */
export interface RequestLine {
  verb: string;
  pieces: readonly LinePiece[];
  /** How many further values open the same request. */
  more: number;
  /** The limits refuse this address: it has no place for a limited path parameter. */
  closed: boolean;
}

/**
 * The requests of a scope as they look under the chosen limits.
 *
 * @example requestLines(editMembers, { id: ["42", "43"] })[0]
 * // { verb: "PUT", more: 1, closed: false, pieces: [
 * //   { role: "text", text: "/groups/" }, { role: "value", text: "42" }, { role: "text", text: "/members" }] }
 */
export function requestLines(
  scope: Pick<CatalogueScope, "urls" | "params" | "required_params">,
  limits: Limits
): readonly RequestLine[] {
  return requestsOf(scope.urls).map((template) =>
    fillTemplate(template, scope, limits)
  );
}

/** The address in its shortest form. @example lineText(line) // "/groups/42/members" */
export function lineText(line: RequestLine): string {
  return line.pieces
    .filter(({ role }) => role !== "optional")
    .map(({ text }) => text)
    .join("");
}

function fillTemplate(
  template: RequestTemplate,
  scope: Pick<CatalogueScope, "params" | "required_params">,
  limits: Limits
): RequestLine {
  const limited = scope.params.filter(({ name }) => limits[name]?.length);
  const inPath = paramNames(template.parts);
  const isInPath = ({ name, alias }: CatalogueParam) =>
    inPath.has(name) || (alias !== null && inPath.has(alias));
  const anywhere = template.path === "*";

  const query = limited
    .filter((param) => !anywhere && param.in === "query" && !isInPath(param))
    .map((param): [string, string | undefined] => [
      param.name,
      limits[param.name]?.[0],
    ]);
  const required = scope.required_params
    .filter((name) => !inPath.has(name) && !limits[name]?.length)
    .map((name): [string, string | undefined] => [name, undefined]);

  return {
    verb: template.verb,
    pieces: [
      ...fillParts(template.parts, limited, limits),
      ...queryPieces([...query, ...required]),
    ],
    more:
      limited.reduce(
        (count, { name }) => count * (limits[name]?.length ?? 1),
        1
      ) - 1,
    closed: limited.some((param) => param.in === "path" && !isInPath(param)),
  };
}

function fillParts(
  parts: readonly TemplatePart[],
  limited: readonly CatalogueParam[],
  limits: Limits
): readonly LinePiece[] {
  return parts.flatMap((part): readonly LinePiece[] => {
    switch (part.kind) {
      case "text":
        return [{ role: "text", text: part.text }];
      case "param":
        return [fillParam(part, limited, limits)];
      case "optional":
        // With a limit inside it is no longer optional.
        return limited.some((param) => holds(part.parts, param))
          ? fillParts(part.parts, limited, limits)
          : [{ role: "optional", text: `(${templateText(part.parts)})` }];
    }
  });
}

function templateText(parts: readonly TemplatePart[]): string {
  return parts
    .map((part) => {
      switch (part.kind) {
        case "text":
          return part.text;
        case "param":
          return `${part.glob ? "*" : ":"}${part.name}`;
        case "optional":
          return `(${templateText(part.parts)})`;
      }
    })
    .join("");
}

function fillParam(
  part: { name: string; glob: boolean },
  limited: readonly CatalogueParam[],
  limits: Limits
): LinePiece {
  const param = limited.find(
    ({ name, alias }) => name === part.name || alias === part.name
  );
  const value = param && limits[param.name]?.[0];
  return value === undefined
    ? { role: "open", text: `${part.glob ? "*" : ":"}${part.name}` }
    : { role: "value", text: value };
}

function holds(
  parts: readonly TemplatePart[],
  { name, alias }: CatalogueParam
): boolean {
  const names = paramNames(parts);
  return names.has(name) || (alias !== null && names.has(alias));
}

function paramNames(parts: readonly TemplatePart[]): Set<string> {
  return new Set(
    parts.flatMap((part): readonly string[] => {
      switch (part.kind) {
        case "text":
          return [];
        case "param":
          return [part.name];
        case "optional":
          return [...paramNames(part.parts)];
      }
    })
  );
}

function queryPieces(
  entries: readonly [string, string | undefined][]
): readonly LinePiece[] {
  return entries.flatMap(([name, value], index): readonly LinePiece[] => [
    { role: "text", text: `${index === 0 ? "?" : "&"}${name}=` },
    value === undefined
      ? { role: "open", text: "…" }
      : { role: "value", text: value },
  ]);
}
