import { type Answer, ok, textParam } from "../http/index.ts";
import type { Call, Endpoints } from "./endpoint.ts";
import { visitOf } from "./view.ts";

/** Source: `session_controller.rb#get_honeypot_value`, 3.5. */
export const honeypotEndpoints: Endpoints = {
  async "session#get_honeypot_value"(call): Promise<Answer> {
    const { visitor, cookies } = await visitOf(call);
    const honeypot = call.site.cookies.honeypotOf(visitor);
    return { ...ok({ ...honeypot, expires_in: 3600 }), cookies };
  },
};

/**
 * True where a form was not filled in by a person: the value must come back as it was, and the
 * challenge backwards. Those with a key need neither.
 */
export function failsHoneypot({ caller, site, params, sent }: Call): boolean {
  if (caller.by === "key" || caller.by === "user key") {
    return false;
  }
  const visitor = site.cookies.visitor(sent.header("cookie") ?? "");
  if (visitor === null) {
    return true;
  }
  const { value, challenge } = site.cookies.honeypotOf(visitor);
  return (
    textParam(params, "password_confirmation") !== value ||
    textParam(params, "challenge") !== [...challenge].reverse().join("")
  );
}
