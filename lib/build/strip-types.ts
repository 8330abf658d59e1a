import blankSpace from "ts-blank-space";
import ts from "typescript";

/**
 * Takes the types out of a TypeScript module and leaves the rest as it was written: comments,
 * order and names stay, lines that held only types go.
 *
 * @throws Error for syntax that can't simply be erased (enum, namespace, parameter property)
 * @example stripTypes("const a: number = 1;") // "const a = 1;"
 */
export function stripTypes(source: string): string {
  const faults: string[] = [];
  const blanked = blankSpace(withoutDeclare(source), (node) => {
    faults.push(ts.SyntaxKind[node.kind]);
  });
  if (faults.length > 0) {
    throw new Error(`syntax that cannot be erased: ${faults.join(", ")}`);
  }
  return dropEmptiedLines(source, blanked);
}

/**
 * `@service declare router: Router` is erased whole with its types unless the word `declare`
 * goes first; a decorated field must survive.
 */
function withoutDeclare(source: string): string {
  const file = ts.createSourceFile(
    "module.ts",
    source,
    ts.ScriptTarget.Latest,
    false
  );
  let result = source;
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyDeclaration(node) && ts.getDecorators(node)?.length) {
      const word = node.modifiers?.find(
        ({ kind }) => kind === ts.SyntaxKind.DeclareKeyword
      );
      if (word) {
        const blanks = " ".repeat(word.end - word.getStart(file));
        result =
          result.slice(0, word.getStart(file)) +
          blanks +
          result.slice(word.end);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return result;
}

function dropEmptiedLines(before: string, after: string): string {
  const original = before.split("\n");
  return after
    .split("\n")
    .filter((line, at) => line.trim() !== "" || original[at]?.trim() === "")
    .join("\n");
}
