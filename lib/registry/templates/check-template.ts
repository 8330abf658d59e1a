import { suggest } from "#spelling";
import type { Issue, IssueCode } from "../issue.ts";
import { scopeIdOf } from "../scope-id.ts";
import type { NamedTemplate } from "./parse-template.ts";

/** The scopes that a template may name, with the parameters that can be restricted. */
export type KnownScopes = ReadonlyMap<string, readonly string[]>;

/**
 * Holds a template against the scopes that there are.
 *
 * @example checkTemplate(template, new Map([["topics:read", ["topic_id"]]]))
 */
export function checkTemplate(
  { file, content, locate }: NamedTemplate,
  known: KnownScopes
): Issue[] {
  const seen = new Set<string>();
  return content.scopes.flatMap(({ scope, ask = [], limits = {} }, at) => {
    const issue = (
      code: IssueCode,
      below: readonly (string | number)[],
      message: string,
      suggestion?: string
    ): Issue => {
      const path = ["scopes", at, ...below];
      return { code, file, ...locate(path), path, message, suggestion };
    };
    const id = scopeIdOf(scope);
    const params = known.get(id);
    if (!params) {
      const message = `no scope is called \`${scope}\``;
      return [
        issue("unknown_scope", ["scope"], message, suggest(id, known.keys())),
      ];
    }
    const isTwice = seen.has(id);
    seen.add(id);
    const named = [
      ...ask.map((param, index) => ({ param, below: ["ask", index] })),
      ...Object.keys(limits).map((param) => ({
        param,
        below: ["limits", param],
      })),
    ];
    return [
      ...(isTwice
        ? [
            issue(
              "duplicate_scope",
              ["scope"],
              `\`${scope}\` stands here twice`
            ),
          ]
        : []),
      ...named
        .filter(({ param }) => !params.includes(param))
        .map(({ param, below }) =>
          issue(
            "unknown_param",
            below,
            `\`${scope}\` has no parameter \`${param}\` that could be limited`,
            suggest(param, params) ?? params[0]
          )
        ),
      ...ask
        .filter((param) => Object.hasOwn(limits, param))
        .map((param) =>
          issue(
            "contradictory_param",
            ["ask", ask.indexOf(param)],
            `\`${param}\` is asked for, but \`limits\` says its values`
          )
        ),
    ];
  });
}
