import type { Connection } from "#client";
import { type Check, fault, fine } from "./check.ts";

/** Whether a page of this origin may call the site with a user key. */
export async function checkOrigin(
  stranger: Connection,
  origin: string
): Promise<Check> {
  const subject = `origin ${origin}`;
  const { headers } = await stranger.request(
    "OPTIONS",
    "/session/current.json",
    {
      headers: {
        Origin: origin,
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "user-api-key",
      },
      accept: [400, 403, 404, 405],
    }
  );
  const allowed = headers.get("access-control-allow-origin");
  const names = headers.get("access-control-allow-headers") ?? "";
  if (allowed === null) {
    return fault(
      subject,
      "the site answers no other origin at all",
      "start Discourse with DISCOURSE_ENABLE_CORS=true and add the origin to `cors_origins`"
    );
  }
  if (allowed !== origin) {
    return fault(
      subject,
      `not allowed: the site answers for ${allowed}`,
      `add \`${origin}\` to \`cors_origins\`: scheme, host and port, no slash at the end`
    );
  }
  return /user-api-key/i.test(names)
    ? fine(subject, "may call with `User-Api-Key` (never with `Api-Key`)")
    : fault(
        subject,
        "allowed, but not with `User-Api-Key`",
        "something before Discourse answers preflights: have it pass the header"
      );
}
