import { Preprocessor } from "content-tag";
import { format } from "prettier";
import { rewriteImports } from "./rewrite-imports.ts";
import { stripTypes } from "./strip-types.ts";

const preprocessor = new Preprocessor();

/**
 * Turns a `.ts` or `.gts` module into the readable `.js` or `.gjs` that Discourse 3.5 takes.
 * Templates are kept to the letter.
 *
 * @param source the module's text
 * @param isTemplate true for `.gts`
 * @example await stripModule("export const a: number = 1;", false) // "export const a = 1;\n"
 */
export async function stripModule(
  source: string,
  isTemplate: boolean
): Promise<string> {
  const { text, restore } = isTemplate
    ? withPlaceholders(source)
    : { text: source, restore: (stripped: string) => stripped };
  return format(restore(rewriteImports(stripTypes(text))), {
    parser: isTemplate ? "ember-template-tag" : "babel",
    plugins: isTemplate ? ["prettier-plugin-ember-template-tag"] : [],
    trailingComma: "es5",
  });
}

/** TypeScript can't read templates, so they stand aside while the types go. */
function withPlaceholders(source: string): {
  text: string;
  restore(stripped: string): string;
} {
  const templates = preprocessor.parse(source);
  let text = source;
  for (const [at, template] of [...templates.entries()].reverse()) {
    const { startUtf16Codepoint: start, endUtf16Codepoint: end } =
      template.range;
    text =
      text.slice(0, start) +
      placeholder(at, template.type === "class-member") +
      text.slice(end);
  }
  return {
    text,
    restore: (stripped) =>
      templates.reduce((restored, template, at) => {
        const { startUtf16Codepoint: start, endUtf16Codepoint: end } =
          template.range;
        return restored.replace(
          placeholder(at, template.type === "class-member"),
          () => source.slice(start, end)
        );
      }, stripped),
  };
}

function placeholder(at: number, isMember: boolean): string {
  return isMember ? `static{"template ${at}"}` : `"template ${at}"`;
}
