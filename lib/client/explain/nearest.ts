/**
 * The name that was probably meant.
 *
 * @example nearest("client_ic", ["client_id", "nonce"]) // "client_id"
 */
export function nearest(
  name: string,
  candidates: readonly string[]
): string | null {
  const near = candidates
    .map((candidate) => ({
      candidate,
      steps: stepsBetween(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(
      ({ candidate, steps }) => steps <= Math.max(1, candidate.length / 4)
    )
    .sort((one, other) => one.steps - other.steps);
  return near[0]?.candidate ?? null;
}

function stepsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [up, char] of [...one].entries()) {
    const next = [up + 1];
    for (const [left, wanted] of [...other].entries()) {
      next.push(
        Math.min(
          (next[left] ?? 0) + 1,
          (row[left + 1] ?? 0) + 1,
          (row[left] ?? 0) + Number(char !== wanted)
        )
      );
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
