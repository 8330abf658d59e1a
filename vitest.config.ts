import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/unit/**/*.test.ts"],
    // One process for all files: each would load the same modules, and make a database, anew.
    isolate: false,
    // A hang is a failure, a busy machine is not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    benchmark: { include: ["test/bench/**/*.bench.ts"] },
  },
});
