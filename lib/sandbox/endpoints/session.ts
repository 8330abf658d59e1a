import { ok } from "../http/index.ts";
import type { Endpoints } from "./endpoint.ts";

/** Source: `session_controller.rb#csrf`, 3.5. */
export const sessionEndpoints: Endpoints = {
  "session#csrf": ({ site, caller }) =>
    ok({
      // A stranger's token is good for nothing; only a session makes it one.
      csrf:
        caller.by === "session" ? site.session.csrfToken : site.randomHex(32),
    }),
};
