import type { Terminal } from "../command.ts";
import { createOutput, type Output } from "./output.ts";
import type { World } from "./world.ts";

/**
 * Does the work of a key command. What it throws becomes a sentence and an exit code.
 *
 * @param work takes where to speak, answers the exit code
 * @example withOutput(terminal, world, values.json, async (output) => 0)
 */
export async function withOutput(
  terminal: Terminal,
  world: World,
  json: boolean,
  work: (output: Output) => Promise<number>
): Promise<number> {
  const output = createOutput(terminal, world, json);
  try {
    return await work(output);
  } catch (error) {
    return output.failure(error);
  }
}
