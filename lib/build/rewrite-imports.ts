import ts from "typescript";

/**
 * Module paths of 2026 and what they were called in 3.5, longest first.
 * Source: `app/assets/javascripts` of 3.5.0.beta9 beside `@discourse/types` 2026.10.
 */
const RENAMED: readonly (readonly [string, string])[] = [
  ["discourse/ui-kit/helpers/", "discourse/helpers/"],
  ["discourse/ui-kit/modifiers/", "discourse/modifiers/"],
  ["discourse/ui-kit/", "discourse/components/"],
  ["discourse/select-kit/", "select-kit/"],
  ["discourse/float-kit/", "float-kit/"],
  ["discourse/truth-helpers", "truth-helpers"],
  ["discourse/admin/", "admin/"],
];

/**
 * Names the modules that a module imports as Discourse 3.5 knows them, and its own neighbours
 * without extension.
 *
 * @example rewriteImports('import x from "./state.ts";') // 'import x from "./state";'
 */
export function rewriteImports(source: string): string {
  const file = ts.createSourceFile(
    "module.js",
    source,
    ts.ScriptTarget.Latest,
    false
  );
  let result = source;
  for (const statement of [...file.statements].reverse()) {
    const specifier =
      ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
        ? statement.moduleSpecifier
        : undefined;
    if (specifier && ts.isStringLiteral(specifier)) {
      result =
        result.slice(0, specifier.getStart(file)) +
        JSON.stringify(specifierFor35(specifier.text)) +
        result.slice(specifier.end);
    }
  }
  return result;
}

function specifierFor35(specifier: string): string {
  if (specifier.startsWith(".")) {
    return specifier.replace(/\.g?ts$/, "");
  }
  const renamed = RENAMED.find(([now]) => specifier.startsWith(now));
  return renamed ? renamed[1] + specifier.slice(renamed[0].length) : specifier;
}
