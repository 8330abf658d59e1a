import type { NewKey, Refusal, SaveOutcome } from "../contract.ts";
import { field } from "./field.ts";

/** An answer of the server: its status, and its body as parsed JSON. */
export interface Answer {
  status: number;
  body: unknown;
}

/** What is said where the server's own words are missing or say too little. */
export interface OutcomeWords {
  noReason: string;
  unknownUser: string;
}

/**
 * Reads the answer to `POST /admin/api/keys.json`.
 *
 * @example saveOutcome({ status: 404, body: { errors: ["Not found"] } }, { username: "sam", … }, words)
 * // { saved: false, refusals: [{ field: "username", message: words.unknownUser }] }
 */
export function saveOutcome(
  { status, body }: Answer,
  sent: NewKey,
  words: OutcomeWords
): SaveOutcome {
  const key = field(body, "key");
  const [id, secret] = [field(key, "id"), field(key, "key")];
  if (status < 400 && typeof id === "number" && typeof secret === "string") {
    return { saved: true, id, key: secret };
  }
  if (status === 404 && sent.username !== undefined) {
    // The user is the only thing here that can be not found.
    const refusal: Refusal = { message: words.unknownUser, field: "username" };
    return { saved: false, refusals: [refusal] };
  }
  const refusals = messages(body).map((message) => locate(message, sent));
  return {
    saved: false,
    refusals: refusals.length > 0 ? refusals : [{ message: words.noReason }],
  };
}

/** Messages are in the reader's language, but name scopes by their ids. */
function locate(message: string, sent: NewKey): Refusal {
  const scope = sent.scopes?.find(({ scope_id }) => message.includes(scope_id));
  return scope ? { message, scope_id: scope.scope_id } : { message };
}

function messages(body: unknown): readonly string[] {
  const errors = field(body, "errors");
  return Array.isArray(errors)
    ? errors.filter((error) => typeof error === "string")
    : [];
}
