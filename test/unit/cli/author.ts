import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import manifest from "../../../package.json" with { type: "json" };
import shopRoutes from "../../fixtures/shop/routes.json" with { type: "json" };
import { routes } from "../../host.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const require = createRequire(import.meta.url);

/** What the package needs of its dependencies to run the authors' commands. */
const NEEDED = ["tsx", "yaml", "zod"] as const;

/** What a command has done. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** The machine of somebody who writes another plugin. */
export interface Author {
  /** A Discourse, without anything but the task that records routes. */
  discourse: string;
  /** The plugin in it, without scopes yet. */
  plugin: string;
  /** Runs a line in a shell. */
  run(line: string, folder: string): Ran;
}

/** The routes of a site with the plugin `shop`, as the export task would write them. */
export const siteRoutes = JSON.stringify({
  ...routes,
  plugins: [...routes.plugins, "shop"],
  routes: [...routes.routes, ...shopRoutes],
});

/** Sets the machine up: the packed package, unpacked where `npm install` would put it. */
export function setUpAuthor(): Author {
  const discourse = mkdtempSync(join(tmpdir(), "author-"));
  const plugin = join(discourse, "plugins/shop");
  mkdirSync(join(plugin, "config"), { recursive: true });
  cpSync(join(ROOT, "test/fixtures/shop/plugin.rb"), join(plugin, "plugin.rb"));
  installPackage(plugin);
  playRake(discourse);
  return {
    discourse,
    plugin,
    run: (line, folder) => {
      const { status, stdout, stderr } = spawnSync("bash", ["-c", line], {
        cwd: folder,
        encoding: "utf8",
        // Nothing is fetched: the package is there, or the command fails.
        env: { ...process.env, npm_config_offline: "true" },
      });
      return { code: status ?? -1, out: stdout, err: stderr };
    },
  };
}

function installPackage(plugin: string): void {
  const modules = join(plugin, "node_modules");
  const target = join(modules, manifest.name);
  mkdirSync(target, { recursive: true });
  const packed = execFileSync(
    "npm",
    ["pack", "--silent", "--ignore-scripts", "--pack-destination", modules],
    { cwd: ROOT, encoding: "utf8" }
  ).trim();
  execFileSync("tar", [
    "-xzf",
    join(modules, packed),
    "--strip-components=1",
    "-C",
    target,
  ]);
  for (const name of NEEDED) {
    const installed = dirname(require.resolve(`${name}/package.json`));
    symlinkSync(installed, join(modules, name));
  }
  mkdirSync(join(modules, ".bin"));
  const [[command, file] = ["", ""]] = Object.entries(manifest.bin);
  symlinkSync(join(target, file), join(modules, ".bin", command));
}

/** `bin/rake`, which writes what the export task would. */
function playRake(discourse: string): void {
  writeFileSync(join(discourse, "site-routes.json"), siteRoutes);
  mkdirSync(join(discourse, "bin"));
  const rake = join(discourse, "bin/rake");
  writeFileSync(
    rake,
    `#!/bin/sh
file=$(expr "$1" : 'api_scopes:export_routes\\[\\(.*\\)\\]$') || exit 1
cp site-routes.json "$file"
`
  );
  chmodSync(rake, 0o755);
}
