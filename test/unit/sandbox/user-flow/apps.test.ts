import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { talk } from "../../../protocol/talk.ts";
import { NOON, openSite, type Site } from "../site.ts";
import { BROWSER, fieldsOf, type Sam, signInSam } from "./sam.ts";

let site: Site;
let sam: Sam;

beforeAll(async () => {
  site = await openSite();
}, 120_000);

beforeEach(async () => {
  site.clock.now = NOON;
  sam = await signInSam(site);
});

afterAll(() => site.data.close());

describe("a browser", () => {
  test("sees the apps, revokes one and undoes it", async () => {
    const key = await sam.makeKey("listed");
    const apps = await talk(
      sam.way,
      { method: "GET", url: "/u/sam/preferences/apps", headers: BROWSER },
      sam.jar
    );
    expect(apps.text).toContain("Revoke access");
    const list = JSON.parse(
      (
        await talk(
          sam.way,
          { method: "GET", url: "/u/sam/preferences/apps.json" },
          sam.jar
        )
      ).text
    ) as { user_api_keys: { id: number }[] };
    const newest = Math.max(...list.user_api_keys.map(({ id }) => id));
    for (const [action, status] of [
      ["revoke", 403],
      ["undo-revoke", 200],
    ] as const) {
      const changed = await talk(
        sam.way,
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
        sam.jar
      );
      expect(changed.headers.get("location")).toMatch(/preferences\/apps$/);
      expect((await sam.read(key)).status).toBe(status);
    }
  });
});
