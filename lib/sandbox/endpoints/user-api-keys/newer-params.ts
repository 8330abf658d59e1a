import {
  type Answer,
  invalidParameters,
  param,
  textParam,
} from "../../http/index.ts";
import type { Padding } from "../../user-keys/index.ts";
import type { Call } from "../endpoint.ts";

/** What newer versions of Discourse let an application choose. */
export interface Newer {
  padding: Padding;
  /** How long the key lives; null is for ever. */
  expiresIn: number | null;
}

const OLD: Newer = { padding: "pkcs1", expiresIn: null };
const LONGEST = 100 * 365 * 86_400;

/** Reads the parameters that 3.5 does not know, and therefore ignores. */
export function readNewer({ params, site }: Call): Newer | Answer {
  if (site.discourse === "3.5") {
    return OLD;
  }
  const padding = textParam(params, "padding") ?? "pkcs1";
  if (padding !== "pkcs1" && padding !== "oaep") {
    return invalidParameters("padding");
  }
  const life = param(params, "expires_in_seconds");
  if (life === null || life === "") {
    return { padding, expiresIn: null };
  }
  const seconds = /^\d{1,10}$/.test(String(life)) ? Number(life) : 0;
  return seconds > 0 && seconds <= LONGEST
    ? { padding, expiresIn: seconds }
    : invalidParameters("expires_in_seconds");
}
