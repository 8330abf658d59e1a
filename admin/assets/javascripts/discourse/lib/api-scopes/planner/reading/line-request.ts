import type { ApiRequest } from "../../decision/index.ts";
import { withoutHost } from "./address.ts";
import { hasPlaces } from "./placeholders.ts";

/** A request as one line says it; its address still as written. */
export interface LineRequest extends ApiRequest {
  isWhole: boolean;
}

/** What programs ask for, where the text doesn't say. */
const ASKS_JSON = { accept: "application/json" };

/**
 * A request of which one line shows no more than method and address. What else it may carry is
 * unknown, but for a GET whose address is written out.
 */
export function asLineRequest({ method, url }: ApiRequest): LineRequest {
  const verb = method.toUpperCase();
  const isOpen = hasPlaces(withoutHost(url));
  return {
    method: verb,
    url,
    headers: ASKS_JSON,
    isWhole: (verb === "GET" || verb === "HEAD") && !isOpen,
  };
}
