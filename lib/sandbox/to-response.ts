import type { Answer } from "./http/index.ts";

const ALWAYS = {
  "Cache-Control": "no-cache, no-store",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Writes an answer out: text and bytes as they are, anything else as JSON. */
export function toResponse(answer: Answer): Response {
  const { status, body, headers, cookies = [] } = answer;
  const isText = typeof body === "string";
  const isReady = isText || body instanceof Uint8Array;
  const response = new Response(isReady ? body : JSON.stringify(body), {
    status,
    headers: {
      ...ALWAYS,
      "Content-Type": isText
        ? "text/plain; charset=utf-8"
        : "application/json; charset=utf-8",
      ...headers,
    },
  });
  for (const cookie of cookies) {
    response.headers.append("Set-Cookie", cookie);
  }
  return response;
}
