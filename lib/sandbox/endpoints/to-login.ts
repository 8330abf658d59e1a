import { type Answer, foundAt } from "../http/index.ts";
import type { Call } from "./endpoint.ts";

/** Sends a stranger to the log-in page, which leads back here. */
export function toLogin({ site, sent }: Call): Answer {
  return foundAt(`${sent.origin}/login`, [
    site.cookies.setDestination(sent.address),
  ]);
}
