import { recognize, type RouteTable } from "#route-table";
import type { Incoming } from "./read-incoming.ts";

/** Pages of the API-keys section, by the action that Discourse routes them to. */
const PAGES = new Set(["admin/api#index", "admin/api#show"]);

/**
 * Whether a browser asks for a page: `here` for one of the API-keys section, `elsewhere` for the
 * home page, null for a call that wants data.
 */
export function wantsPage(
  table: RouteTable,
  { method, path, headers }: Incoming
): "here" | "elsewhere" | null {
  const isBrowser =
    method === "GET" &&
    headers["api-key"] === undefined &&
    headers["user-api-key"] === undefined &&
    (headers["accept"] ?? "").includes("text/html") &&
    !path.endsWith(".json");
  if (!isBrowser) {
    return null;
  }
  if (path === "/") {
    return "elsewhere";
  }
  const action = recognize(table, method, path)?.route.action;
  return PAGES.has(action ?? "") ? "here" : null;
}
