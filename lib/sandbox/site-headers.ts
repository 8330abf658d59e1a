import type { SiteSettings } from "./settings/index.ts";

/** `Api-Key` is missing on purpose: it would be public on every page. Source: `008-rack-cors.rb`, 3.5. */
const ALLOWED_HEADERS =
  "Content-Type, Cache-Control, X-Requested-With, X-CSRF-Token, Discourse-Present, User-Api-Key, User-Api-Client-Id, Authorization";

/** Pages of the sandbox load nothing, and stand in no frame. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

/**
 * Answers a browser that asks whether a page of another origin may call.
 *
 * @returns null where it does not ask, or where the site allows no origin at all
 */
export async function preflight(
  settings: SiteSettings,
  request: Request
): Promise<Response | null> {
  const isAsked =
    request.method === "OPTIONS" &&
    request.headers.has("access-control-request-method");
  const headers = isAsked ? await corsHeaders(settings, request) : null;
  return headers && new Response(null, { status: 200, headers });
}

/** Adds what the site's settings say of other origins. */
export async function withSiteHeaders(
  settings: SiteSettings,
  request: Request,
  response: Response
): Promise<void> {
  const { headers } = response;
  for (const [name, value] of Object.entries(
    (await corsHeaders(settings, request)) ?? {}
  )) {
    headers.set(name, value);
  }
  if (headers.get("content-type")?.startsWith("text/html")) {
    headers.set(
      "Cross-Origin-Opener-Policy",
      await settings.text("cross_origin_opener_policy_header")
    );
    if (!headers.has("content-security-policy")) {
      headers.set("Content-Security-Policy", POLICY);
    }
  }
}

/** A foreign origin is answered with the first allowed one, as in core. */
async function corsHeaders(
  settings: SiteSettings,
  request: Request
): Promise<Record<string, string> | null> {
  const origins = await settings.list("cors_origins");
  const [first] = origins;
  if (first === undefined) {
    return null;
  }
  const origin = request.headers.get("origin") ?? "";
  return {
    "Access-Control-Allow-Origin": origins.includes(origin) ? origin : first,
    "Access-Control-Allow-Headers": ALLOWED_HEADERS,
    "Access-Control-Allow-Credentials": "true",
    "Access-Control-Allow-Methods": "POST, PUT, GET, OPTIONS, DELETE",
    "Access-Control-Max-Age": "7200",
  };
}
