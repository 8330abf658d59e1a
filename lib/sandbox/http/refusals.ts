import type { Answer } from "./answer.ts";

/**
 * Discourse's refusals: its statuses, its words, its `error_type`.
 * Source: `rescue_from` in `application_controller.rb`, texts of `server.en.yml`, 3.5.
 */
export function refusal(
  status: number,
  message: string,
  errorType?: string,
  more: object = {}
): Answer {
  const type = errorType === undefined ? {} : { error_type: errorType };
  return { status, body: { errors: [message], ...type, ...more } };
}

export function notFound(): Answer {
  return refusal(
    404,
    "The requested URL or resource could not be found.",
    "not_found"
  );
}

/** What Rails itself answers where a controller insists on a record. */
export function recordNotFound(): Answer {
  return { status: 404, body: { status: 404, error: "Not Found" } };
}

/** The acting user may not do this. */
export function invalidAccess(): Answer {
  return refusal(
    403,
    "You are not permitted to view the requested resource.",
    "invalid_access"
  );
}

/** Only for people who are signed in, or who have a key. */
export function notLoggedIn(): Answer {
  return refusal(403, "You need to be logged in to do that.", "not_logged_in");
}

/** A page for browsers, asked for as data. */
export function notAcceptable(): Answer {
  return { status: 406, body: { status: 406, error: "Not Acceptable" } };
}

/** The key is wrong or revoked, its user is, or none of its scopes permits the request. */
export function invalidCredentials(): Answer {
  return refusal(
    403,
    "You are not permitted to view the requested resource. The API username or key is invalid.",
    "invalid_access"
  );
}

/** @example invalidParameters("limit") */
export function invalidParameters(message: string): Answer {
  return refusal(
    400,
    `You supplied invalid parameters to the request: ${message}`,
    "invalid_parameters"
  );
}

/** @example missingParameter("key") */
export function missingParameter(name: string): Answer {
  return refusal(
    400,
    `param is missing or the value is empty or invalid: ${name}`
  );
}

/** @example recordInvalid("Description is too long (maximum is 255 characters)") */
export function recordInvalid(message: string): Answer {
  return refusal(422, message, "record_invalid");
}

/** A request that Rails can't read. */
export function badRequest(): Answer {
  return { status: 400, body: { status: 400, error: "Bad Request" } };
}

/** A write without key and without token: Discourse answers with this very text. */
export function badCsrf(): Answer {
  return { status: 403, body: '["BAD CSRF"]' };
}

/** @example rateLimited(12, "admin_api_key_rate_limit") */
export function rateLimited(seconds: number, errorCode: string): Answer {
  const timeLeft = timeInWords(seconds);
  const answer = refusal(
    429,
    `You’ve performed this action too many times. Please wait ${timeLeft} before trying again.`,
    "rate_limit",
    { extras: { wait_seconds: seconds, time_left: timeLeft } }
  );
  return {
    ...answer,
    headers: {
      "Retry-After": String(seconds),
      "Discourse-Rate-Limit-Error-Code": errorCode,
    },
  };
}

function timeInWords(seconds: number): string {
  if (seconds <= 3) {
    return "a few seconds";
  }
  if (seconds < 60) {
    return `${seconds} seconds`;
  }
  return seconds < 3600
    ? inUnits(seconds / 60, "minute")
    : inUnits(seconds / 3600, "hour");
}

function inUnits(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}
