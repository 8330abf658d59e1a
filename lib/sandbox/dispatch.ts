import type { Route } from "#route-table";
import {
  authenticate,
  type Caller,
  type HeaderReader,
  type Rejection,
} from "./auth/index.ts";
import { type Call, endpoints, OPEN_TO_EVERY_PAGE } from "./endpoints/index.ts";
import type { Host } from "./host.ts";
import { type Answer, badCsrf, badRequest, notFound } from "./http/index.ts";
import { type Incoming, readIncoming, type Routed } from "./read-incoming.ts";
import { redirected } from "./redirects.ts";
import { rejected } from "./rejected.ts";
import { isOpenTo, isTrusted, isWrite } from "./trust.ts";

/** These tell strangers to log in before they ask for a token. */
const LOGIN_FIRST = /^uploads#/;

/** Whoever polls with a bad key is answered as a stranger. */
const MESSAGE_BUS = "message_bus#poll";

/**
 * Answers a request in the order in which Discourse does: route, then key, then staff routes,
 * then the token of a write, then the endpoint.
 */
export async function dispatch(
  host: Host,
  incoming: Incoming
): Promise<Answer> {
  const routed = readIncoming(host.table, incoming);
  if (typeof routed === "string") {
    return routed === "no route" ? notFound() : badRequest();
  }
  const { read, route, params } = routed;
  const moved = redirected(route, params);
  if (moved) {
    return moved;
  }
  const header: HeaderReader = (name) => incoming.headers[name];
  const known = await authenticate(host, header, read);
  const caller =
    "rejected" in known && route.action === MESSAGE_BUS
      ? ({ by: "nobody", user: null } as const)
      : known;
  if ("rejected" in caller) {
    remember(host, caller, route, read.method);
    return rejected(caller, route);
  }
  if (!isOpenTo(caller, route)) {
    return notFound();
  }
  const action = route.action ?? "";
  const needsToken =
    isWrite(read.method) &&
    !OPEN_TO_EVERY_PAGE.has(action) &&
    !(caller.by === "nobody" && LOGIN_FIRST.test(action));
  if (needsToken && !isTrusted(caller, host, header, params)) {
    return badCsrf();
  }

  const endpoint = endpoints.get(action);
  const answer = endpoint
    ? await endpoint(callOf(host, incoming, routed, caller))
    : notPlayed(caller, route);
  return withTrace(answer, caller, route);
}

function callOf(
  site: Host,
  incoming: Incoming,
  { read, route, params, files }: Routed,
  caller: Caller
): Call {
  const { path, query, headers } = incoming;
  return {
    site,
    caller,
    user: caller.user,
    params,
    route: route.action ?? "",
    query,
    sent: {
      method: read.method,
      address: path + query,
      origin: originOf(headers),
      format: read.format(),
      files,
      header: (name) => headers[name],
    },
  };
}

/** As Rails does it: a proxy in front says by which scheme it was called. */
function originOf(headers: Incoming["headers"]): string {
  const scheme = headers["x-forwarded-proto"] === "https" ? "https" : "http";
  return `${scheme}://${headers["host"] ?? ""}`;
}

/** What a valid key was refused for its scopes, an admin finds on the key's page. */
function remember(
  { denials, clock }: Host,
  rejection: Rejection,
  { action }: Route,
  method: string
): void {
  if (rejection.rejected === "scopes") {
    const { keyId, denial } = rejection;
    denials.record({
      keyId,
      method,
      action: action ?? "",
      denial,
      at: clock(),
    });
  }
}

/** A route of Discourse that has no endpoint here: at least say whether the key was enough. */
function notPlayed(caller: Caller, route: Route): Answer {
  return {
    status: 501,
    body: {
      errors: [
        "The sandbox does not play this route, but the call was permitted.",
      ],
      error_type: "not_implemented",
      scope: "scope" in caller ? caller.scope : null,
      route: route.action,
    },
  };
}

function withTrace(answered: Answer, { user }: Caller, route: Route): Answer {
  return {
    ...answered,
    headers: {
      ...answered.headers,
      "X-Discourse-Route": (route.action ?? "").replace("#", "/"),
      ...(user ? { "X-Discourse-Username": user.username } : {}),
    },
  };
}
