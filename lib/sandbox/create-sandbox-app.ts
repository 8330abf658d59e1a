import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { adminPage } from "./admin-page.ts";
import type { AppOptions } from "./app-options.ts";
import { dispatch } from "./dispatch.ts";
import { hostOf } from "./host.ts";
import { isLocal } from "./local-host.ts";
import type { Incoming } from "./read-incoming.ts";
import { refuseBody } from "./refuse-body.ts";
import { preflight, withSiteHeaders } from "./site-headers.ts";
import { toResponse } from "./to-response.ts";
import { wantsPage } from "./wants-page.ts";

const MEGABYTE = 1024 * 1024;
const LARGEST_BODY = MEGABYTE;
/** A little more than the largest file, which Discourse refuses in its own words. */
const LARGEST_UPLOAD = 12 * MEGABYTE;
const UPLOADS = /^\/uploads(\.json)?$/;

/** A one-time password stands in the path. */
const SECRET = /[0-9a-f]{16,}/gi;

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
    const shown = path.replace(SECRET, "…");
    options.logRequest(`${method} ${shown} ${context.res.status} ${ms}ms`);
  });
  app.use((context, next) =>
    isLocal(context.req.header("host"))
      ? next()
      : Promise.resolve(json(403, "The sandbox answers to this machine only."))
  );
  const forms = upTo(LARGEST_BODY);
  const files = upTo(LARGEST_UPLOAD);
  app.use((context, next) =>
    UPLOADS.test(context.req.path) ? files(context, next) : forms(context, next)
  );
  app.use(async (context, next) => {
    const answer =
      (await preflight(host.settings, context.req.raw)) ??
      refuseBody(context.req.raw);
    if (answer) {
      return answer;
    }
    await next();
    await withSiteHeaders(host.settings, context.req.raw, context.res);
  });
  app.get("/sandbox/*", async (context, next) => {
    const page = await options.page;
    return page?.file(context.req.path) ?? next();
  });
  app.all("*", async (context) => {
    const incoming = await read(context.req.raw);
    const wanted = wantsPage(host.table, incoming);
    if (wanted === "elsewhere") {
      const login = host.cookies.login(incoming.headers["cookie"] ?? "");
      return context.redirect(login ? "/sandbox" : "/admin/api/keys");
    }
    if (wanted === "here") {
      const page = await options.page;
      return page
        ? await adminPage(host, page, incoming)
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

function upTo(maxSize: number): MiddlewareHandler {
  const megabytes = maxSize / MEGABYTE;
  const onError = (): Response =>
    json(413, `The request body is larger than ${megabytes} MB.`);
  return bodyLimit({ maxSize, onError });
}

async function read(request: Request): Promise<Incoming> {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: search,
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
  };
}

function json(status: number, message: string): Response {
  return toResponse({ status, body: { errors: [message] } });
}
