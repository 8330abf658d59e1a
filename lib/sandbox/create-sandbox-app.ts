import type { CompiledRegistry, Host as DiscourseHost } from "#registry";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { adminSession, rateLimit } from "./auth/index.ts";
import { withCatalogueRoute } from "./catalogue-route.ts";
import type { Database } from "./database/index.ts";
import { dispatch, type Host } from "./dispatch.ts";
import { isLocal } from "./local-host.ts";
import type { PageFiles } from "./page-files.ts";
import type { Incoming } from "./read-incoming.ts";
import { catalogueOf, siteScopes } from "./scopes/index.ts";
import { toResponse } from "./to-response.ts";
import { wantsPage } from "./wants-page.ts";

/** Everything that the sandbox takes from outside. */
export interface AppOptions {
  database: Database;
  /** The Discourse that is played. */
  host: DiscourseHost;
  registry: CompiledRegistry;
  adminKey: string;
  /** Calls with admin keys in any 60 seconds. */
  maxAdminApiReqsPerMinute: number;
  page: PageFiles | null;
  clock(): Date;
  randomHex(bytes: number): string;
  /** One line for each request; never headers or query values. */
  logRequest(line: string): void;
  logError(error: unknown): void;
}

const LARGEST_BODY = 1024 * 1024;

/**
 * The sandbox as an application without a socket.
 *
 * @example const response = await createSandboxApp(options).request("/latest.json");
 */
export function createSandboxApp(options: AppOptions): Hono {
  const host = hostOf(options);
  const app = new Hono();

  app.use(async (context, next) => {
    const started = performance.now();
    await next();
    const { method, path } = context.req;
    const ms = Math.round(performance.now() - started);
    options.logRequest(`${method} ${path} ${context.res.status} ${ms}ms`);
  });
  app.use((context, next) =>
    isLocal(context.req.header("host"))
      ? next()
      : Promise.resolve(json(403, "The sandbox answers to this machine only."))
  );
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: () => json(413, "The request body is larger than 1 MB."),
    })
  );
  app.get("/sandbox/*", (context, next) => {
    const file = options.page?.file(context.req.path);
    return file ? Promise.resolve(file) : next();
  });
  app.all("*", async (context) => {
    const incoming = await read(context.req.raw);
    const wanted = wantsPage(host.table, incoming);
    if (wanted === "elsewhere") {
      return context.redirect("/admin/api/keys");
    }
    if (wanted === "here") {
      return options.page
        ? options.page.page(host.session)
        : json(503, "The page is not built; the endpoints work.");
    }
    return toResponse(await dispatch(host, incoming));
  });
  app.onError((error) => {
    options.logError(error);
    return json(500, "The sandbox failed on this request; its log says more.");
  });
  return app;
}

function hostOf(options: AppOptions): Host {
  const { registry, database, clock, randomHex } = options;
  const table = withCatalogueRoute(options.host.table);
  const scopes = siteScopes(options.host.scopes, registry, table);
  return {
    database,
    scopes,
    table,
    clock,
    randomHex,
    catalogue: catalogueOf(scopes, registry),
    session: adminSession(options.adminKey),
    limit: rateLimit(options.maxAdminApiReqsPerMinute),
  };
}

async function read(request: Request): Promise<Incoming> {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: search,
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  };
}

function json(status: number, message: string): Response {
  return toResponse({ status, body: { errors: [message] } });
}
