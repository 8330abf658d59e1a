import { module, test } from "qunit";
import type { ApiKey } from "../../lib/sandbox/page/app/api.ts";
import { accessWords } from "../../lib/sandbox/page/app/key-words.ts";

const KEY: ApiKey = {
  id: 1,
  description: "Shop",
  truncated_key: "8f1c",
  scope_mode: null,
  created_at: "2026-07-01T00:00:00Z",
  last_used_at: null,
  revoked_at: null,
  user: null,
};

module("Words of the sandbox's key page", function () {
  for (const [mode, words] of [
    ["granular", "Granular"],
    ["read_only", "Read-only"],
    ["global", "Global"],
    [null, "Not said"],
  ] as const) {
    test(`access: ${String(mode)}`, function (assert) {
      assert.strictEqual(accessWords({ ...KEY, scope_mode: mode }), words);
    });
  }
});
