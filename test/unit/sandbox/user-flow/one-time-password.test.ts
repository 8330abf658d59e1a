import { describe, expect, test } from "vitest";
import { decrypt } from "../../../protocol/keys.ts";
import { talk, tokenOf } from "../../../protocol/talk.ts";
import { ASK, forumWithSam } from "./sam.ts";

const MINUTE = 60_000;

const forum = forumWithSam();

describe("a one-time password", () => {
  test("is good for ten minutes", async () => {
    const answer = await talk(
      forum.sam.way,
      {
        method: "POST",
        url: "/user-api-key/otp",
        headers: {
          "X-CSRF-Token": await tokenOf(forum.sam.way, forum.sam.jar),
        },
        body: new URLSearchParams({
          ...ASK,
          auth_redirect: "discourse://auth_redirect",
        }),
      },
      forum.sam.jar
    );
    const address = new URL(answer.headers.get("location") ?? "");
    const otp = decrypt(address.searchParams.get("oneTimePassword") ?? "");
    const page = () =>
      talk(forum.sam.way, { method: "GET", url: `/session/otp/${otp}` });
    forum.sam.wait(10 * MINUTE - 1);
    expect((await page()).text).toContain("Logging in as sam");
    forum.sam.wait(1);
    expect((await page()).text).toContain("Missing, invalid or expired token");
  });
});
