/**
 * Discourse refuses a GET or HEAD with a body, before it looks at any key. What the body says
 * doesn't matter. Source: `middleware/anonymous_cache.rb`, 3.5, in production.
 *
 * @returns null for a request that may go on
 */
export function refuseBody({ method, headers }: Request): Response | null {
  const hasBody =
    Number(headers.get("content-length") ?? 0) > 0 ||
    headers.has("transfer-encoding");
  return hasBody && (method === "GET" || method === "HEAD")
    ? new Response(null, {
        status: 413,
        headers: { "Cache-Control": "private, max-age=0, must-revalidate" },
      })
    : null;
}
