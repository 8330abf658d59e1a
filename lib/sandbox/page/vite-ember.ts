import type { PluginItem } from "@babel/core";
import { transformAsync } from "@babel/core";
import { Preprocessor } from "content-tag";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

const require = createRequire(import.meta.url);
const preprocessor = new Preprocessor();

/** Where ember-source keeps what is imported as `@ember/…` and `@glimmer/…`. */
const emberModules = new Map(
  Object.entries(
    (
      JSON.parse(
        readFileSync(require.resolve("ember-source/package.json"), "utf8")
      ) as { "ember-addon": { "renamed-modules": Record<string, string> } }
    )["ember-addon"]["renamed-modules"]
  )
);

const DECORATOR = /^\s*@\w+/m;

const BABEL_PLUGINS: readonly PluginItem[] = [
  [
    require.resolve("@babel/plugin-transform-typescript"),
    {
      allExtensions: true,
      onlyRemoveTypeImports: true,
      allowDeclareFields: true,
    },
  ],
  [
    require.resolve("babel-plugin-ember-template-compilation"),
    {
      compilerPath:
        require.resolve("ember-source/ember-template-compiler/index.js"),
      targetFormat: "wire",
    },
  ],
  [
    require.resolve("decorator-transforms"),
    {
      runtime: { import: require.resolve("decorator-transforms/runtime-esm") },
    },
  ],
];

/**
 * Lets Vite build Ember components without an Ember application: finds Ember's modules in
 * `ember-source` and compiles `.gts` and `.ts`.
 *
 * @example defineConfig({ plugins: [ember()], resolve: emberResolve })
 */
export function ember(): Plugin {
  return {
    name: "ember",
    enforce: "pre",
    resolveId(source, importer, options) {
      const renamed =
        emberModules.get(source) ??
        emberModules.get(`${source}/index.js`) ??
        emberModules.get(`${source}.js`);
      return renamed
        ? this.resolve(renamed, importer, { ...options, skipSelf: true })
        : null;
    },
    transform(code, id) {
      const [file = id] = id.split("?");
      return needsCompiling(file, code) ? compile(code, file) : null;
    },
  };
}

/** Vite strips types by itself, and faster: Babel gets what only it can do. */
function needsCompiling(file: string, code: string): boolean {
  return file.includes("/node_modules/")
    ? file.endsWith(".js") && code.includes("precompileTemplate(")
    : /\.g[tj]s$/.test(file) || (file.endsWith(".ts") && DECORATOR.test(code));
}

async function compile(
  code: string,
  filename: string
): Promise<{ code: string; map: null }> {
  const source = /\.g[tj]s$/.test(filename)
    ? preprocessor.process(code, { filename }).code
    : code;
  const result = await transformAsync(source, {
    filename,
    babelrc: false,
    configFile: false,
    plugins: [...BABEL_PLUGINS],
  });
  return { code: result?.code ?? "", map: null };
}
