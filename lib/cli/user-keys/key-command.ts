import type { ParseArgsConfig } from "node:util";
import type { Command, Terminal } from "../command.ts";
import { COMMON, readArguments, siteArgument } from "./arguments.ts";
import type { Route } from "./connect-as.ts";
import { createOutput, EXIT_CODES } from "./output.ts";
import type { World } from "./world.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What `parseArgs` makes of a command's own options and of those that all have. */
type Values<Own extends Options> = ReturnType<
  typeof readArguments<typeof COMMON & Own>
>["values"];

/** What a key command says of itself. */
interface KeyCommand<Own extends Options> {
  name: string;
  summary: string;
  /** All but the exit codes, which are the same for all. */
  help: string;
  /** Beside those that all have. */
  options: Own;
  /** A word that stands before the site, e.g. `create`. */
  verb?: string;
  /** Does the work. What it throws becomes a sentence and an exit code. */
  run(route: Route, values: Values<Own>, terminal: Terminal): Promise<number>;
}

/**
 * Makes a command `NAME SITE [options]` of what it does with the site, by what it was told.
 *
 * @example
 * const create = keyCommand({ name: "ping", options: {}, …, run: async ({ site }) => 0 });
 * create(realWorld()).run(["example.com"], terminal)
 */
export function keyCommand<const Own extends Options>({
  name,
  summary,
  help,
  options,
  verb,
  run,
}: KeyCommand<Own>): (world: World) => Command {
  return (world) => ({
    name,
    summary,
    help: `${help}\n${EXIT_CODES}`,
    async run(args, terminal) {
      const { values, positionals } = readArguments(args, {
        ...COMMON,
        ...options,
      });
      // What all commands have is hidden behind the type parameter.
      const { json, "allow-http": allowHttp } = values as Values<typeof COMMON>;
      const output = createOutput(terminal, world, json);
      try {
        const site = siteArgument(positionals, allowHttp, verb);
        const route = { site, allowHttp, output, world };
        return await run(route, values, terminal);
      } catch (error) {
        return output.failure(error);
      }
    },
  });
}
