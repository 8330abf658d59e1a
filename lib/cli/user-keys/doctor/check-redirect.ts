import { type Connection, isRedirectRefused } from "#client";
import { type Check, doubtful, fault, fine, unknown } from "./check.ts";
import type { SiteSettings } from "./site-settings.ts";

const SETTING = "`allowed_user_api_auth_redirects`";

/** Whether the site sends browsers to this address. */
export async function checkRedirect(
  stranger: Connection,
  redirect: string,
  settings: SiteSettings | null
): Promise<Check> {
  const subject = `redirect ${redirect}`;
  const probe = { redirect, scopes: ["read"] };
  if (await isRedirectRefused(stranger, probe)) {
    return fault(subject, "not allowed", `add \`${redirect}\` to ${SETTING}`);
  }
  if (settings === null) {
    return unknown(
      subject,
      "can't be seen without an admin key",
      `if the page answers 403 after "Authorize", have an admin add \`${redirect}\` to ${SETTING}`
    );
  }
  const entry = settings.allowed_user_api_auth_redirects.find((each) =>
    allows(each, redirect)
  );
  return entry === undefined
    ? fault(subject, "not allowed", `add \`${redirect}\` to ${SETTING}`)
    : fine(subject, `allowed by \`${entry}\``);
}

/** Entries whose `*` lets foreign hosts in. */
export function checkRedirectEntries({
  allowed_user_api_auth_redirects: entries,
}: SiteSettings): Check[] {
  return entries
    .filter(isTooWide)
    .map((entry) =>
      doubtful(
        `redirect entry ${entry}`,
        "its `*` stands before the path and matches slashes, so other hosts pass",
        `write the host and port out in ${SETTING}, with \`*\` in the path only`
      )
    );
}

/**
 * As Discourse compares: the first `*` matches anything but white space, the rest is literal.
 *
 * @example allows("http://127.0.0.1:*", "http://127.0.0.1:4000/callback") // true
 */
export function allows(entry: string, redirect: string): boolean {
  const [start = "", ...rest] = entry.toLowerCase().split("*");
  const address = redirect.toLowerCase();
  if (rest.length === 0) {
    return address === start;
  }
  const end = rest.join("*");
  return (
    !/\s/.test(address) &&
    address.length >= start.length + end.length &&
    address.startsWith(start) &&
    address.endsWith(end)
  );
}

function isTooWide(entry: string): boolean {
  const authority = /^[^:]+:\/\/([^/]*)/.exec(entry)?.[1] ?? entry;
  return authority.includes("*");
}
