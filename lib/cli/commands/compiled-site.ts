import {
  compile,
  type CompiledRegistry,
  formatIssue,
  type Host,
} from "#registry";
import type { Terminal } from "../command.ts";
import { loadHost, ROOT } from "../project.ts";
import { cachedRegistry } from "./cached-registry.ts";
import { readRegistry } from "./read-registry.ts";

const PLUGIN = "discourse-api-scopes";

/**
 * The registry as its files say, so that a scope can be tried before it is compiled.
 *
 * @param folder where it is kept compiled
 * @returns null if it has faults; they are printed
 * @example compiledSite(".sandbox", terminal)?.registry.scopes.length
 */
export function compiledSite(
  folder: string,
  terminal: Terminal
): { host: Host; registry: CompiledRegistry } | null {
  const host = loadHost();
  const { sources, templates } = readRegistry({ folder: ROOT });
  const registry = cachedRegistry(folder, [...sources, ...templates], () => {
    const options = { plugin: PLUGIN, host, templates };
    const { value, issues } = compile(sources, options);
    issues.forEach((issue) => terminal.printError(formatIssue(issue)));
    return issues.length > 0 ? null : value;
  });
  return registry && { host, registry };
}
