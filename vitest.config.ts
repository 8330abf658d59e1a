import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/unit/**/*.test.ts"],
    // A hang is a failure, a busy machine is not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    benchmark: { include: ["test/bench/**/*.bench.ts"] },
  },
});
