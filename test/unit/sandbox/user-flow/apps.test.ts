import { describe, expect, test } from "vitest";
import { talk } from "../../../protocol/talk.ts";
import { BROWSER, fieldsOf, forumWithSam } from "./sam.ts";

const forum = forumWithSam();

describe("a browser", () => {
  test("sees the apps, revokes one and undoes it", async () => {
    const key = await forum.sam.makeKey("listed");
    const apps = await talk(
      forum.sam.way,
      { method: "GET", url: "/u/sam/preferences/apps", headers: BROWSER },
      forum.sam.jar
    );
    expect(apps.text).toContain("Revoke access");
    const list = JSON.parse(
      (
        await talk(
          forum.sam.way,
          { method: "GET", url: "/u/sam/preferences/apps.json" },
          forum.sam.jar
        )
      ).text
    ) as { user_api_keys: { id: number }[] };
    const newest = Math.max(...list.user_api_keys.map(({ id }) => id));
    for (const [action, status] of [
      ["revoke", 403],
      ["undo-revoke", 200],
    ] as const) {
      const changed = await talk(
        forum.sam.way,
        {
          method: "POST",
          url: `/user-api-key/${action}`,
          headers: BROWSER,
          body: new URLSearchParams({
            ...fieldsOf(apps.text),
            id: String(newest),
            return: "apps",
          }),
        },
        forum.sam.jar
      );
      expect(changed.headers.get("location")).toMatch(/preferences\/apps$/);
      expect((await forum.sam.read(key)).status).toBe(status);
    }
  });
});
