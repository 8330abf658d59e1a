import { type CompiledRegistry, printDocs, printScopeDocs } from "#registry";
import { suggest } from "#spelling";
import { parseArgs } from "node:util";
import { type Command, UsageError } from "../command.ts";
import { loadCatalogue, loadHost } from "../project.ts";

/** Shows the catalogue in the terminal, as the generated page does on the web. */
export const showCommand: Command = {
  name: "show",
  summary: "show what a scope permits",
  help: `Usage: show [SCOPE…]

  SCOPE  an id such as topics.read, or a resource such as topics (default: all)

Exit code: 0 shown, 2 wrong usage.`,
  run(args, terminal) {
    const { positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {},
    });
    const catalogue = loadCatalogue();
    const host = loadHost();
    const shown = positionals.map((name) => {
      const text = printScopeDocs(catalogue, host, name);
      if (text === null) {
        throw new UsageError(
          `no scope is called ${name}${meant(name, catalogue)}`
        );
      }
      return text;
    });
    terminal.print(
      shown.length ? shown.join("\n") : printDocs(catalogue, host)
    );
    return Promise.resolve(0);
  },
};

function meant(name: string, { scopes, core }: CompiledRegistry): string {
  const ids = [...scopes, ...core].flatMap(({ resource, action }) => [
    resource,
    `${resource}.${action}`,
  ]);
  const nearest = suggest(name.replace(":", "."), ids);
  return nearest ? ` (did you mean ${nearest}?)` : "";
}
