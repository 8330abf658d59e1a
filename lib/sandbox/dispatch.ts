import type { Route, RouteTable } from "#route-table";
import {
  authenticate,
  type Caller,
  type Gate,
  type HeaderReader,
  isStaff,
  type Rejection,
} from "./auth/index.ts";
import { endpoints, type Site } from "./endpoints/index.ts";
import {
  type Answer,
  badCsrf,
  badRequest,
  invalidAccess,
  invalidCredentials,
  notFound,
  rateLimited,
} from "./http/index.ts";
import { type Incoming, readIncoming } from "./read-incoming.ts";
import { type Denial, denialHeaders } from "./scopes/index.ts";

/** A site with its routes, and who is let in. */
export interface Host extends Site, Gate {
  database: Site["database"];
  scopes: Site["scopes"];
  session: Site["session"];
  table: RouteTable;
}

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
  const header: HeaderReader = (name) => incoming.headers[name];
  const caller = await authenticate(host, header, read);
  if ("rejected" in caller) {
    return rejected(caller, route);
  }
  if (!isOpenTo(caller, route)) {
    return notFound();
  }
  if (isWrite(read.method) && !isTrusted(caller, host, header)) {
    return badCsrf();
  }

  const action = route.action ?? "";
  const endpoint = endpoints.get(action);
  const { user } = caller;
  const { query } = incoming;
  const answer = endpoint
    ? await endpoint({ site: host, caller, user, params, route: action, query })
    : notPlayed(caller, route);
  return withTrace(answer, caller, route);
}

function isWrite(method: string): boolean {
  return method !== "GET" && method !== "HEAD";
}

/** A key is secret, which makes a token needless; a cookie is sent by any page's requests. */
function isTrusted(caller: Caller, host: Host, header: HeaderReader): boolean {
  return (
    caller.by === "key" ||
    (caller.by === "session" &&
      host.session.isToken(header("x-csrf-token") ?? ""))
  );
}

/** Behind a staff constraint Discourse hides that there is a route at all. */
function rejected(rejection: Rejection, route: Route): Answer {
  if (rejection.rejected === "rate") {
    return rateLimited(rejection.seconds, "admin_api_key_rate_limit");
  }
  const answer =
    route.constraint === "staff" || route.constraint === "admin"
      ? notFound()
      : rejection.rejected === "user"
        ? invalidAccess()
        : invalidCredentials();
  return rejection.rejected === "scopes"
    ? explained(answer, rejection.denial)
    : answer;
}

function explained(answer: Answer, denial: Denial): Answer {
  return {
    ...answer,
    body: { ...asObject(answer.body), extras: denial },
    headers: { ...answer.headers, ...denialHeaders(denial) },
  };
}

function asObject(body: Answer["body"]): object {
  return typeof body === "object" && body !== null ? body : {};
}

function isOpenTo({ user }: Caller, { constraint }: Route): boolean {
  switch (constraint) {
    case "admin":
      return user?.admin === true;
    case "staff":
      return isStaff(user);
    default:
      return true;
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
      scope: caller.by === "key" ? caller.scope : null,
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
