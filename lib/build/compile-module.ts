import type { PluginItem } from "@babel/core";
import { transformAsync } from "@babel/core";
import { Preprocessor } from "content-tag";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const preprocessor = new Preprocessor();

const DECORATOR = /^\s*@\w+/m;

/** Decorators that the host takes are only read. */
const SYNTAX: PluginItem = () => ({
  name: "decorator-syntax",
  manipulateOptions: (_: unknown, parser: { plugins: string[] }) => {
    parser.plugins.push("decorators");
  },
});

const TYPES: PluginItem = [
  require.resolve("@babel/plugin-transform-typescript"),
  {
    allExtensions: true,
    onlyRemoveTypeImports: true,
    allowDeclareFields: true,
  },
];

/** Templates stay text, beside the names that they use: each host compiles them for its own Ember. */
const TEMPLATES: PluginItem = [
  require.resolve("babel-plugin-ember-template-compilation"),
  {
    compilerPath:
      require.resolve("ember-source/ember-template-compiler/index.js"),
    targetFormat: "hbs",
  },
];

const DECORATORS: PluginItem = [
  require.resolve("decorator-transforms"),
  { runtime: { import: require.resolve("decorator-transforms/runtime-esm") } },
];

/** A module in plain JavaScript, as Rolldown's plugins hand it on. */
export interface CompiledModule {
  code: string;
  map: null;
  moduleType: "js";
}

/**
 * Takes the types out of a module whose decorators and templates the host compiles.
 *
 * @returns null where the bundler manages by itself, and faster
 * @example await compileForHost("class A { @tracked a?: string; }", "/a.ts")
 */
export async function compileForHost(
  code: string,
  file: string
): Promise<CompiledModule | null> {
  if (file.endsWith(".gts")) {
    const { code: plain } = preprocessor.process(code, { filename: file });
    return compile(plain, file, [SYNTAX, TYPES, TEMPLATES]);
  }
  return DECORATOR.test(code) ? compile(code, file, [SYNTAX, TYPES]) : null;
}

/**
 * Takes the types and decorators out of a module that the browser gets as it is.
 *
 * @returns null where the bundler manages by itself, and faster
 * @throws Error for a template: it can only be compiled by the host
 * @example await compileForBrowser("class A { @tracked a?: string; }", "/a.ts")
 */
export async function compileForBrowser(
  code: string,
  file: string
): Promise<CompiledModule | null> {
  if (file.endsWith(".gts")) {
    throw new Error(`${file} holds a template and cannot be loaded later`);
  }
  return DECORATOR.test(code) ? compile(code, file, [TYPES, DECORATORS]) : null;
}

async function compile(
  code: string,
  filename: string,
  plugins: PluginItem[]
): Promise<CompiledModule> {
  const result = await transformAsync(code, {
    filename,
    babelrc: false,
    configFile: false,
    plugins,
  });
  return { code: result?.code ?? "", map: null, moduleType: "js" };
}
