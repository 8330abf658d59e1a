import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

/** A web server for pages of another origin than the forum's. */
export interface PageServer {
  /** Its port on every name of this machine: each name is an origin of its own. */
  port: number;
  stop(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

/**
 * Serves folders by the first part of the address, everything else from the first folder.
 *
 * @example await servePages({ "": examples, client: "build/client" })
 */
export async function servePages(
  folders: Readonly<Record<string, string>>
): Promise<PageServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const [, first = ""] = pathname.split("/");
    const folder = folders[first];
    const file =
      folder === undefined
        ? join(folders[""] ?? "", pathname)
        : join(folder, pathname.slice(first.length + 1));
    const content = await readFile(file).catch(() => null);
    const type = TYPES[extname(file)] ?? "text/plain";
    response.writeHead(content ? 200 : 404, { "Content-Type": type });
    response.end(content ?? "");
  });
  server.listen(0);
  await once(server, "listening");
  // A listening TCP server has one.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
