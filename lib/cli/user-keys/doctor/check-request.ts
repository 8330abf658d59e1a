import { nearest } from "#client";
import { type Check, doubtful, fault, fine } from "./check.ts";
import { requestNames } from "./request-names.ts";

const KNOWN = [
  "Api-Key",
  "Api-Username",
  "Api-User-Id",
  "Api-User-External-Id",
  "User-Api-Key",
  "User-Api-Client-Id",
];

const USER_NAMES = KNOWN.slice(1, 4).map((name) => name.toLowerCase());

/** What is wrong with the headers and parameters of a request, by their names alone. */
export function checkRequest(text: string): Check[] {
  const { headers, parameters } = requestNames(text);
  const names = headers.map((name) => name.toLowerCase());
  const checks = [
    ...headers.flatMap(checkHeader),
    ...parameters.flatMap(checkParameter),
    ...checkTogether(names),
  ];
  const keys = names.filter((name) => /^(?:user-)?api-key$/.test(name));
  if (keys.length === 0) {
    return [
      ...checks,
      fault(
        "request",
        "holds no key",
        "send `User-Api-Key`, or `Api-Key` with `Api-Username`"
      ),
    ];
  }
  return checks.length > 0
    ? checks
    : [fine("request", `headers are right: ${headers.join(", ")}`)];
}

function checkHeader(name: string): Check[] {
  const subject = `header ${name}`;
  const lower = name.toLowerCase();
  if (KNOWN.some((known) => known.toLowerCase() === lower)) {
    return [];
  }
  if (lower === "authorization") {
    return [
      doubtful(
        subject,
        "Discourse doesn't look for keys there",
        "send `User-Api-Key` or `Api-Key`"
      ),
    ];
  }
  const meant = nearest(name.replaceAll("_", "-"), KNOWN);
  if (meant === null) {
    return [];
  }
  const why = name.includes("_")
    ? "underscores: web servers drop such headers"
    : "no header of Discourse";
  return [fault(subject, why, `did you mean \`${meant}\`?`)];
}

function checkParameter(name: string): Check[] {
  const header = {
    api_key: "Api-Key",
    user_api_key: "User-Api-Key",
    api_username: "Api-Username",
  }[name];
  return header === undefined
    ? []
    : [
        fault(
          `parameter ${name}`,
          "Discourse takes keys in the query or body on feeds and calendars only",
          `send the header \`${header}\`; what stood in an address is in logs, so make a new key`
        ),
      ];
}

function checkTogether(names: readonly string[]): Check[] {
  const isAdmin = names.includes("api-key");
  const isUser = names.includes("user-api-key");
  return [
    isAdmin && isUser
      ? fault(
          "keys",
          "two kinds at once",
          "send one of them; a bad one spoils both"
        )
      : null,
    isAdmin && !USER_NAMES.some((name) => names.includes(name))
      ? doubtful(
          "user",
          "an admin key without a user",
          "add `Api-Username`, unless the key is bound to one user"
        )
      : null,
    isAdmin && names.includes("origin")
      ? fault(
          "admin key",
          "comes from a browser: every visitor can read it",
          "use a user key there, or a server of yours in between"
        )
      : null,
    names.includes("user-api-client-id")
      ? doubtful(
          "client id",
          "moves the key to that client for good; another client's id makes 3.5 fail",
          "leave `User-Api-Client-Id` out"
        )
      : null,
  ].filter((check) => check !== null);
}
