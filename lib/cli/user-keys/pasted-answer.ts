import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { Terminal } from "../command.ts";
import { UsageError } from "../command.ts";

/** A payload for a key of 2048 bits; shorter keys aren't made here. */
const SHORTEST = 344;

/**
 * Reads what a person pastes: the payload in one line or in several, or the whole address of the
 * redirect. Ends with an empty line, the end of the input, or once it is long enough.
 *
 * @throws UsageError where nothing came
 */
export async function pastedAnswer({ stdin }: Terminal): Promise<string> {
  const lines = createInterface({ input: Readable.from(stdin) });
  let answer = "";
  try {
    for await (const line of lines) {
      if (line.trim() === "" && answer !== "") {
        break;
      }
      answer += line.trim();
      if (isWhole(answer)) {
        break;
      }
    }
  } finally {
    lines.close();
  }
  if (answer === "") {
    throw new UsageError("nothing was pasted");
  }
  return answer;
}

function isWhole(answer: string): boolean {
  return /[?&](?:payload|oneTimePassword)=/.test(answer)
    ? true
    : answer.replace(/\s+/g, "").length >= SHORTEST;
}
