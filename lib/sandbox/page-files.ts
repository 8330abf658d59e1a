import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { AdminSession } from "./auth/index.ts";

/** Address below which the page's files are served. */
const BASE = "/sandbox/";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Nothing but the page's own files, and in no frame. Styles may be set by scripts. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** The built page, ready to be served. */
export interface PageFiles {
  /** The page itself, which logs the browser in as admin. */
  page(session: AdminSession): Response;
  /** A file that the page loads, or null. */
  file(path: string): Response | null;
}

/**
 * Reads a built page.
 *
 * @returns null if there is none in this folder
 */
export function readPageFiles(folder: string): PageFiles | null {
  if (!existsSync(join(folder, "index.html"))) {
    return null;
  }
  const html = readFileSync(join(folder, "index.html"), "utf8");
  // In memory: a sandbox that is started later may build the page anew.
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => extname(name) in TYPES)
      .map((name) => [
        BASE + name.replaceAll("\\", "/"),
        new Uint8Array(readFileSync(join(folder, name))),
      ])
  );
  return {
    page: (session) =>
      new Response(withToken(html, session.csrfToken), {
        headers: {
          "Content-Type": "text/html; charset=utf-8",
          "Content-Security-Policy": POLICY,
          "Cache-Control": "no-store",
          "Set-Cookie": session.cookie,
        },
      }),
    file(path) {
      const bytes = files.get(path);
      return bytes === undefined
        ? null
        : new Response(bytes, {
            headers: { "Content-Type": TYPES[extname(path)] ?? "" },
          });
    },
  };
}

function withToken(html: string, token: string): string {
  return html.replace(
    /(<meta name="csrf-token" content=")[^"]*/,
    (_, start: string) => start + token
  );
}
