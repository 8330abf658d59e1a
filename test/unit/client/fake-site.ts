import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach } from "vitest";

/** A call that the site saw. */
export interface Seen {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What the site answers; a body that isn't text goes as JSON. */
export interface Reply {
  status?: number;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** A site on this machine that answers as it is told. */
export interface FakeSite {
  address: string;
  seen: Seen[];
}

const open: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

/**
 * Starts a site that is closed after the test.
 *
 * @example await fakeSite(() => ({ status: 429, headers: { "retry-after": "2" } }))
 */
export async function fakeSite(
  reply: (seen: Seen, times: number) => Reply
): Promise<FakeSite> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const call = await read(request);
    seen.push(call);
    const { status = 200, body = "", headers = {} } = reply(call, seen.length);
    const isText = typeof body === "string";
    response.writeHead(status, {
      "content-type": isText ? "text/plain" : "application/json; charset=utf-8",
      ...headers,
    });
    response.end(isText ? body : JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  });
  // A listening TCP server has one.
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, seen };
}

async function read(request: IncomingMessage): Promise<Seen> {
  let body = "";
  for await (const chunk of request) {
    body += String(chunk);
  }
  const { method = "", url = "", headers } = request;
  return { method, path: url, headers, body };
}
