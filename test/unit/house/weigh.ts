import { transformAsync } from "@babel/core";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { minify } from "vite";

const require = createRequire(import.meta.url);

/** What Discourse's own build does to a script of a plugin, apart from what makes no weight. */
const HOST_PLUGINS = [
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
 * Does what the host's build does: compiles templates and decorators.
 *
 * @example await compileAsHost({ path: "discourse/lib/shared", code })
 */
export async function compileAsHost({
  path,
  code,
}: {
  path: string;
  code: string;
}): Promise<string> {
  const result = await transformAsync(code, {
    filename: `/${path}.js`,
    babelrc: false,
    configFile: false,
    compact: false,
    plugins: HOST_PLUGINS,
  });
  return result?.code ?? "";
}

/** Bytes of scripts as a production site sends them: made small, in one file, compressed. */
export async function weigh(scripts: readonly string[]): Promise<number> {
  const small = await Promise.all(
    scripts.map((script) => minify("script.js", script))
  );
  const text = small.map(({ code }) => code).join("\n");
  return gzipSync(text, { level: 9 }).length;
}
