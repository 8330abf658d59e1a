import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { callbackPage } from "./callback-page.ts";

/** More wrong answers than this aren't a person's. */
const MOST_WRONG = 3;

const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
};

/** Waits on this machine for the browser to come back from Discourse. */
export interface CallbackListener<Result> {
  /** E.g. `http://127.0.0.1:41235/callback`. */
  address: string;
  /** What `read` made of the answer. */
  result: Promise<Result>;
  close(): void;
}

/**
 * Listens on 127.0.0.1 for one answer that `read` accepts.
 *
 * @param port 0 for any free one
 * @param read throws for answers that aren't ours; after three of them the wait is over
 */
export async function listenForCallback<Result>(
  port: number,
  read: (address: string) => Promise<Result>
): Promise<CallbackListener<Result>> {
  const { promise, resolve, reject } = promiseParts<Result>();
  const server = createServer();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  // A listening TCP server has one.
  const { port: used } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${used}/callback`;

  let wrong = 0;
  server.on("request", async (request, response) => {
    // Another name for this machine means that a foreign page is asking.
    if (!isCallback(request, used)) {
      return respond(response, 404, "Not here", "This isn't the callback.");
    }
    try {
      const result = await read(`http://127.0.0.1:${used}${request.url ?? ""}`);
      respond(
        response,
        200,
        "Done",
        "You can close this page and go back to the terminal."
      );
      resolve(result);
    } catch (error) {
      respond(
        response,
        400,
        "That didn't work",
        "This isn't the answer we are waiting for. The terminal says more."
      );
      wrong += 1;
      if (wrong >= MOST_WRONG) {
        reject(error);
      }
    }
  });
  return {
    address,
    result: promise,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function isCallback(request: IncomingMessage, port: number): boolean {
  return (
    request.method === "GET" &&
    request.headers.host === `127.0.0.1:${port}` &&
    /^\/callback\?/.test(request.url ?? "")
  );
}

function respond(
  response: ServerResponse,
  status: number,
  title: string,
  text: string
): void {
  response.writeHead(status, { ...HEADERS, Connection: "close" });
  response.end(callbackPage(title, text));
}

function promiseParts<Result>() {
  let resolve: (result: Result) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<Result>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
