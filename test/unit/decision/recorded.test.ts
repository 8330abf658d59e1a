import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  type Difference,
  difference,
  readRecording,
} from "../../differential/compare.ts";
import { host } from "../../host.ts";

const RECORDING = fileURLToPath(
  new URL("../../cases/recorded-decisions.jsonl", import.meta.url)
);

describe("decisions that a real Discourse 3.5 made", () => {
  test("are ours, to the last of a thousand", async () => {
    const differences: Difference[] = [];
    let permitted = 0;
    let compared = 0;
    for await (const recorded of readRecording(RECORDING)) {
      const found = difference(host.table, recorded);
      differences.push(...(found ? [found] : []));
      permitted += recorded.core.permits ? 1 : 0;
      compared += 1;
    }
    expect(differences).toEqual([]);
    expect(compared).toBe(1000);
    expect(permitted).toBeGreaterThan(200);
  });
});
