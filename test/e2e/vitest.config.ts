import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/e2e/**/*.test.ts"],
    // Files only slow each other down at once; one after the other they share a browser, the
    // modules and, emptied in between, a database.
    fileParallelism: false,
    isolate: false,
    globalSetup: [
      "test/e2e/support/share-browser.ts",
      "test/e2e/support/share-client.ts",
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
