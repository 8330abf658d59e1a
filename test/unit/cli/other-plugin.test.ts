import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { checkCommand } from "../../../lib/cli/commands/check.ts";
import { compileCommand } from "../../../lib/cli/commands/compile.ts";
import { coverageCommand } from "../../../lib/cli/commands/coverage.ts";
import { scaffoldCommand } from "../../../lib/cli/commands/scaffold.ts";
import { hostScopes } from "../../host.ts";
import { registryFile } from "../registry/registry-file.ts";
import { siteRoutes } from "./author.ts";
import { run } from "./run.ts";

const SCOPES = "config/scopes/a.yml";

let folder: string;
let args: readonly string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plugin-"));
  args = ["--folder", folder];
  write("plugin.rb", "# name: shop\n");
});

describe("compile in another plugin", () => {
  test("writes nothing if there is a fault", async () => {
    write(SCOPES, "");
    expect((await run(compileCommand, args)).code).toBe(1);
    expect(existsSync(join(folder, "config/api_scopes.json"))).toBe(false);
  });

  test("writes the plugin's registry, its texts and its ids, and check finds them fresh", async () => {
    write(SCOPES, registryFile());
    expect((await run(compileCommand, args)).code).toBe(0);
    expect(JSON.parse(read("config/api_scopes.json"))).toMatchObject({
      format: 1,
      plugin: "shop",
    });
    expect(read("config/locales/client-scopes.en.yml")).toContain(
      '"Reads topics."'
    );
    expect(read("config/released-scopes.txt")).toMatch(/\na:read\n$/);
    expect((await run(checkCommand, args)).code).toBe(0);
  });

  test("keeps an id that vanishes, and reports it until something replaces it", async () => {
    write(SCOPES, registryFile());
    await run(compileCommand, args);
    write(SCOPES, registryFile().replace("  read:", "  view:"));
    const { code, err } = await run(compileCommand, args);
    expect(code).toBe(1);
    expect(err[0]).toMatch(
      /released-scopes\.txt:3:1 vanished_scope `a:read` was released/
    );
    write(
      SCOPES,
      registryFile({ replaces: "[a.read]" }).replace("  read:", "  view:")
    );
    expect((await run(compileCommand, args)).code).toBe(0);
    expect(read("config/released-scopes.txt")).toContain("a:read\na:view\n");
  });

  test("finds the names of this project's catalogue taken", async () => {
    write(SCOPES, registryFile({}, "topics").replace("  read:", "  edit:"));
    const { err } = await run(checkCommand, args);
    expect(err[0]).toMatch(
      /core_pair `topics:edit` is already defined by discourse-api-scopes/
    );
  });

  test("does not find its own names taken on a site that runs it", async () => {
    const own = { ...hostScopes.scopes[1], resource: "a", action: "read" };
    const scopes = [...hostScopes.scopes, { ...own, source: "shop" }];
    write("site.json", JSON.stringify({ ...hostScopes, scopes }));
    write(SCOPES, registryFile());
    const options = [...args, "--scopes", join(folder, "site.json")];
    expect((await run(compileCommand, options)).err).toEqual([]);
  });

  test("prints no Ruby for what core can't keep", async () => {
    write(SCOPES, registryFile({ forbidden_params: "[page]" }));
    const { code, out, err } = await run(compileCommand, [...args, "--ruby"]);
    expect(code).toBe(1);
    expect(out).toEqual([]);
    expect(err[0]).toContain("`a:read` has `forbidden_params`");
  });
});

describe("coverage of a running site", () => {
  test("counts that site's routes, and those of the plugin alone", async () => {
    write("config/api_routes.json", siteRoutes);
    write(
      SCOPES,
      registryFile({
        routes: "[GET /shop/orders]",
        examples:
          "{ permit: [GET /shop/orders], deny: [GET /shop/orders/1, PUT /shop/orders] }",
      })
    );
    const { out } = await run(coverageCommand, [...args, "--json"]);
    expect(JSON.parse(out.join())).toMatchObject({
      actions_covered: 1,
      actions: [{}, {}, {}],
      percent: 33.3,
    });
    write(
      "config/uncovered.yml",
      "Money goes one way only:\n  - shop/orders#refund\n"
    );
    const reasoned = await run(coverageCommand, args);
    expect(reasoned.out.join()).toMatch(/\n {2}shop\/orders +3 +1 +1 +1\n/);
    const whole = await run(coverageCommand, [...args, "--all"]);
    expect(whole.out.join()).toContain("shop/orders#show (shop)");
    expect(whole.out.join()).toContain("documented operations: 93 of 93");
  });
});

describe("a folder that is not ready", () => {
  test("has no plugin.rb", async () => {
    await expect(
      run(checkCommand, ["--folder", join(folder, "..")])
    ).rejects.toThrow(/there is no plugin\.rb in .*name one with --folder/);
  });

  test("has a plugin.rb without a name", async () => {
    write("plugin.rb", "# about: nothing\n");
    await expect(run(checkCommand, args)).rejects.toThrow(
      "lacks the line `# name: …`"
    );
  });

  test("has no config/scopes", async () => {
    await expect(run(checkCommand, args)).rejects.toThrow(
      /has no config\/scopes: .*scaffold --out config\/scopes/
    );
  });

  test("has a route file that is none", async () => {
    write("config/api_routes.json", "{}");
    write(SCOPES, registryFile());
    await expect(run(checkCommand, args)).rejects.toThrow(
      'is not what `bin/rake "api_scopes:export_routes[FILE]"` writes'
    );
    write("config/api_routes.json", "{");
    await expect(run(checkCommand, args)).rejects.toThrow("can't be read");
  });

  test("has reasons of another form", async () => {
    write("config/uncovered.yml", "- shop/orders#refund\n");
    write(SCOPES, registryFile());
    await expect(run(coverageCommand, args)).rejects.toThrow(
      "should list actions by reason"
    );
  });

  test("has routes that nobody has recorded", async () => {
    const { code, err } = await run(scaffoldCommand, args);
    expect(code).toBe(1);
    expect(err[0]).toMatch(/no route of Discourse .* belongs to shop/);
  });
});

function write(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function read(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}
