import { type Answer, page } from "../http/index.ts";
import { messagePage, type View } from "../pages/index.ts";
import type { Call } from "./endpoint.ts";

/** What a page knows of its visitor, and the cookie that makes its forms valid. */
export interface Visit {
  visitor: string;
  view: View;
  cookies: readonly string[];
}

/** Knows the visitor by a cookie, and gives one to who has none. */
export async function visitOf({ site, user, sent }: Call): Promise<Visit> {
  const known = site.cookies.visitor(sent.header("cookie") ?? "");
  const visitor = known ?? site.randomHex(16);
  return {
    visitor,
    view: {
      siteTitle: await site.settings.text("title"),
      username: user?.username ?? null,
      token: site.cookies.tokenOf(visitor),
    },
    cookies: known === null ? [site.cookies.setVisitor(visitor)] : [],
  };
}

/**
 * A page for this call.
 *
 * @example await showPage(call, (view) => startPage(view, logins))
 */
export async function showPage(
  call: Call,
  draw: (view: View) => string,
  status = 200
): Promise<Answer> {
  const { view, cookies } = await visitOf(call);
  return page(draw(view), { status, cookies });
}

/** A page that only says one thing. */
export function showMessage(
  call: Call,
  title: string,
  message: string,
  status = 200
): Promise<Answer> {
  return showPage(call, (view) => messagePage(view, title, message), status);
}

/** True where the caller asks for data by name, and a page would be of no use. */
export function wantsData({ sent }: Call): boolean {
  return sent.format === "json" || sent.format === "js";
}
