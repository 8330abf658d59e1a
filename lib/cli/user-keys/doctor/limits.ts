import { type Check, fine } from "./check.ts";

/** What Discourse ships with; a site's own can't be asked for. */
export const LIMITS: readonly Check[] = [
  fine(
    "limits of a user key",
    "20 requests a minute and 2880 a day unless the site says otherwise; refused calls count"
  ),
  fine(
    "limits of admin keys",
    "60 requests a minute for all of them together unless the site says otherwise"
  ),
  fine(
    "when it is too much",
    "429 with Retry-After; it never means that a scope is missing"
  ),
];
