import { isThisMachine } from "../site/index.ts";
import type { Found } from "./known-parameters.ts";

/** Core's own; plugins add theirs as `plugin:scope`. */
export const CORE_SCOPES = [
  "read",
  "write",
  "message_bus",
  "push",
  "one_time_password",
  "notifications",
  "session_info",
  "bookmarks_calendar",
  "user_status",
];

/** @example checkId("abc", 16).verdict // "doubtful" */
export function checkId(value: string, shortest: number): Found {
  return doubtfulIf(
    value.length < shortest,
    `Too short to be random: take at least ${shortest} random characters.`
  );
}

/** @example checkScopes("read write").verdict // "wrong" */
export function checkScopes(value: string): Found {
  if (/[\s|;]/.test(value.trim())) {
    return wrong("Separate scopes by commas, without spaces.");
  }
  const unknown = value
    .split(",")
    .filter((scope) => !CORE_SCOPES.includes(scope) && !scope.includes(":"));
  return doubtfulIf(
    unknown.length > 0,
    `Discourse 3.5 has no ${unknown.map((scope) => `\`${scope}\``).join(", ")}. It has ${CORE_SCOPES.join(", ")}, and scopes of plugins as \`plugin:scope\`.`
  );
}

/** @example checkRedirect("myapp").verdict // "wrong" */
export function checkRedirect(value: string): Found {
  if (!URL.canParse(value)) {
    return wrong("Not an address: it needs a scheme and a host.");
  }
  const url = new URL(value);
  if (url.host === "") {
    return wrong(
      "It has no host: write `myapp://something`, not `myapp:something`."
    );
  }
  if (url.hash !== "") {
    return wrong("A fragment (`#…`) breaks the answer that is appended.");
  }
  return doubtfulIf(
    url.protocol === "http:" && !isThisMachine(url),
    "Not encrypted: others on the way see the (encrypted) answer and can use it up."
  );
}

/** @example checkPadding("oaep").verdict // "ok" */
export function checkPadding(value: string): Found {
  return value === "pkcs1" || value === "oaep"
    ? { verdict: "ok", remarks: [] }
    : wrong("Must be `pkcs1` or `oaep`.");
}

/** @example checkExpiry("3600").verdict // "ok" */
export function checkExpiry(value: string): Found {
  return /^[1-9]\d*$/.test(value)
    ? { verdict: "ok", remarks: [] }
    : wrong("Must be a number of seconds.");
}

export function wrong(remark: string): Found {
  return { verdict: "wrong", remarks: [remark] };
}

function doubtfulIf(condition: boolean, remark: string): Found {
  return condition
    ? { verdict: "doubtful", remarks: [remark] }
    : { verdict: "ok", remarks: [] };
}
