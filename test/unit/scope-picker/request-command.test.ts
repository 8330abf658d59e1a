import { describe, expect, it } from "vitest";
import { requestCommand } from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/index.ts";

const site = { baseUrl: "https://forum.example.com/", username: null };

describe("requestCommand", () => {
  it("takes the key from the environment, and names a user", () => {
    const request = { method: "GET", url: "/t/12.json" };

    expect(requestCommand({ request, ...site, username: "mia" })).toBe(
      [
        'curl -X GET "https://forum.example.com/t/12.json" \\',
        '  -H "Api-Key: $DISCOURSE_API_KEY" \\',
        '  -H "Api-Username: mia"',
      ].join("\n")
    );
  });

  it("sends fields, and leaves nothing of them to the shell", () => {
    const body = { raw: "it's $5 & more" };
    const request = { method: "POST", url: "/posts.json", body };

    expect(
      requestCommand({ request, ...site })
        .split("\n")
        .at(-1)
    ).toBe("  --data-urlencode 'raw=it'\\''s $5 & more'");
  });
});
