import type { Route } from "#route-table";
import type { Rejection } from "./auth/index.ts";
import {
  type Answer,
  invalidAccess,
  invalidCredentials,
  notFound,
  rateLimited,
  refusal,
} from "./http/index.ts";
import { type Denial, denialHeaders } from "./scopes/index.ts";
import { worded } from "./user-keys/index.ts";

/** Answers a key that is turned away. Behind a staff constraint Discourse hides the route. */
export function rejected(rejection: Rejection, route: Route): Answer {
  if (rejection.rejected === "rate") {
    return rateLimited(rejection.seconds, rejection.code);
  }
  const isHidden = route.constraint === "staff" || route.constraint === "admin";
  const answer = isHidden ? notFound() : refusalOf(rejection);
  return "denial" in rejection ? explained(answer, rejection.denial) : answer;
}

function refusalOf({ rejected: why }: Rejection): Answer {
  switch (why) {
    case "user":
    case "user scopes":
      return invalidAccess();
    case "client":
      return refusal(403, worded("foreign_client_id"), "invalid_access");
    default:
      return invalidCredentials();
  }
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
