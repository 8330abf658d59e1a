import type { Answer } from "./http/index.ts";

const ALWAYS = {
  "Cache-Control": "no-cache, no-store",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** An answer of this status can't have a body. */
const NO_CONTENT = 204;

/** Writes an answer out: text and bytes as they are, anything else as JSON. */
export function toResponse(answer: Answer): Response {
  const { status, body, headers, cookies = [] } = answer;
  const isText = typeof body === "string";
  const isReady = isText || body instanceof Uint8Array;
  const isEmpty = status === NO_CONTENT;
  const sent = isReady ? body : JSON.stringify(body);
  const type = isText ? "text/plain" : "application/json";
  const response = new Response(isEmpty ? null : sent, {
    status,
    headers: {
      ...ALWAYS,
      ...(isEmpty ? {} : { "Content-Type": `${type}; charset=utf-8` }),
      ...headers,
    },
  });
  for (const cookie of cookies) {
    response.headers.append("Set-Cookie", cookie);
  }
  return response;
}
