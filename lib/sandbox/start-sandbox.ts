import { serve, type ServerType } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import type { AppOptions } from "./app-options.ts";
import { createSandboxApp } from "./create-sandbox-app.ts";
import type { OpenData } from "./open-data.ts";
import { readPageFiles } from "./page-files.ts";
import {
  definitionsOf,
  siteSettings,
  storeSettings,
} from "./settings/index.ts";

/** What a sandbox is started with. */
export interface StartOptions extends Omit<
  AppOptions,
  "database" | "adminKey" | "page"
> {
  /** 0 takes any free one. */
  port: number;
  /** Closed by the sandbox when it stops. */
  data: OpenData;
  /**
   * Answers the folder of the built page; whoever asks for the page waits until it is there.
   * Called last: building takes as much of the machine as all the rest of the start.
   */
  pageFolder(): string | Promise<string>;
  /** Site settings by name, stored before anybody asks. */
  siteSettings?: Readonly<Record<string, string>>;
}

/** A sandbox that answers. */
export interface Sandbox {
  address: string;
  adminKey: string;
  /** Ends open requests and closes the data. */
  stop(): Promise<void>;
}

/**
 * Starts a sandbox on this machine's own address.
 *
 * @returns a sentence for the user where that is not possible
 * @example const sandbox = await startSandbox({ port: 4200, data, … });
 */
export async function startSandbox(
  options: StartOptions
): Promise<Sandbox | { fault: string }> {
  const { data, port, pageFolder } = options;
  const settings = siteSettings(
    data.database,
    definitionsOf(options.discourse ?? "3.5")
  );
  const fault = await storeSettings(settings, options.siteSettings ?? {});
  if (fault !== null) {
    return { fault };
  }
  const app = createSandboxApp({
    ...options,
    database: data.database,
    adminKey: data.adminKey,
    page: Promise.resolve().then(pageFolder).then(readPageFiles),
  });
  const server = await listen(app.fetch, port);
  if ("fault" in server) {
    return server;
  }
  return {
    address: addressOf(server),
    adminKey: data.adminKey,
    stop: () => stop(server, data),
  };
}

function listen(
  fetch: Parameters<typeof serve>[0]["fetch"],
  port: number
): Promise<ServerType | { fault: string }> {
  return new Promise((resolve) => {
    const server = serve({ fetch, hostname: "127.0.0.1", port }, () =>
      resolve(server)
    );
    server.once("error", (error: NodeJS.ErrnoException) =>
      resolve({ fault: listenFault(error, port) })
    );
  });
}

function listenFault(
  { code, message }: NodeJS.ErrnoException,
  port: number
): string {
  switch (code) {
    case "EADDRINUSE":
      return `port ${port} is taken; set PORT to another one`;
    case "EACCES":
      return `port ${port} is not allowed for this user; set PORT to one above 1023`;
    default:
      return `port ${port} can't be used: ${message}`;
  }
}

function addressOf(server: ServerType): string {
  // A server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

async function stop(server: ServerType, data: OpenData): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ("closeIdleConnections" in server) {
      server.closeIdleConnections();
    }
  });
  await data.close();
}
