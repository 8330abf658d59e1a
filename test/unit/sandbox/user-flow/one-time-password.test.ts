import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { decrypt } from "../../../protocol/keys.ts";
import { talk, tokenOf } from "../../../protocol/talk.ts";
import { NOON, openSite, type Site } from "../site.ts";
import { ASK, type Sam, signInSam } from "./sam.ts";

const MINUTE = 60_000;

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

describe("a one-time password", () => {
  test("is good for ten minutes", async () => {
    const answer = await talk(
      sam.way,
      {
        method: "POST",
        url: "/user-api-key/otp",
        headers: { "X-CSRF-Token": await tokenOf(sam.way, sam.jar) },
        body: new URLSearchParams({
          ...ASK,
          auth_redirect: "discourse://auth_redirect",
        }),
      },
      sam.jar
    );
    const address = new URL(answer.headers.get("location") ?? "");
    const otp = decrypt(address.searchParams.get("oneTimePassword") ?? "");
    const page = () =>
      talk(sam.way, { method: "GET", url: `/session/otp/${otp}` });
    sam.wait(10 * MINUTE - 1);
    expect((await page()).text).toContain("Logging in as sam");
    sam.wait(1);
    expect((await page()).text).toContain("Missing, invalid or expired token");
  });
});
