import { stripModule } from "#build";
import { describe, expect, test } from "vitest";
import cases from "../../cases/strip-types.json" with { type: "json" };

describe("stripModule", () => {
  test.each(cases)("$name", async ({ source, template, output, error }) => {
    const stripped = stripModule(source, template ?? false);
    if (error === undefined) {
      expect(await stripped).toBe(output);
    } else {
      await expect(stripped).rejects.toThrow(error);
    }
  });
});
