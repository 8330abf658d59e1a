import { RefusedError } from "../errors/index.ts";
import { type Answer, member, texts } from "./answer.ts";
import type { KeyKind } from "./credentials.ts";
import { said } from "./said.ts";
import { limitOf, secondsToWait } from "./waiting.ts";

/** What was asked, as far as a refusal is explained by it. */
export interface Asked {
  /** E.g. `POST /posts.json`. */
  call: string;
  kind: KeyKind;
  secrets: readonly string[];
  now: number;
}

/** The status and what Discourse said with it. */
interface Said {
  status: number;
  said: readonly string[];
}

/**
 * Turns a refusal into an error that says what to do.
 *
 * @example explainRefusal(answer, asked).code // "rate_limited"
 */
export function explainRefusal(answer: Answer, asked: Asked): RefusedError {
  const { call, secrets } = asked;
  const { status } = answer;
  const circumstances = { status, said: said(answer, secrets) };
  const text = circumstances.said.join(" ");

  if (status === 429) {
    const seconds = secondsToWait(answer, asked.now);
    return RefusedError.of(
      "rate_limited",
      [{ call, seconds, limit: limitOf(answer) }],
      { ...circumstances, retryAfter: seconds }
    );
  }
  if (status === 400) {
    return explainBadRequest(text, call, circumstances);
  }
  if (status === 403 || status === 404) {
    return explainDenial(answer, asked, circumstances);
  }
  if (status === 422) {
    return RefusedError.of("unprocessable", [{ call }], circumstances);
  }
  return status >= 500
    ? RefusedError.of("server_failed", [{ call, status }], circumstances)
    : RefusedError.of("refused", [{ call, status }], circumstances);
}

function explainBadRequest(
  text: string,
  call: string,
  circumstances: Said
): RefusedError {
  const match = /param is missing[^:]*: (\w+)|: (\w+) is missing/.exec(text);
  const parameter = match?.[1] ?? match?.[2];
  if (parameter !== undefined) {
    const facts = { call, parameter };
    return RefusedError.of("missing_parameter", [facts], circumstances);
  }
  const code = /\bpublic_key\b/.test(text)
    ? "bad_public_key"
    : "invalid_parameter";
  return RefusedError.of(code, [{ call }], circumstances);
}

/** 403, and 404 where staff routes hide themselves from a key. */
function explainDenial(
  answer: Answer,
  { call, kind }: Asked,
  circumstances: Said
): RefusedError {
  const extras = member(answer.body, "extras");
  const needed = member(extras, "scopes_needed");
  if (Array.isArray(needed)) {
    const parameter = member(extras, "param");
    const denial = {
      call,
      needed: texts(needed),
      held: texts(member(extras, "scopes_held")),
      parameter: typeof parameter === "string" ? parameter : null,
    };
    return RefusedError.of("scope_missing", [denial], circumstances);
  }
  if (circumstances.status === 404) {
    return RefusedError.of("not_found", [{ call }], circumstances);
  }
  const csrf = circumstances.said.includes("BAD CSRF");
  const code =
    kind === "none" || csrf
      ? "no_key"
      : kind === "user"
        ? "user_key_refused"
        : "admin_key_refused";
  return RefusedError.of(code, [{ call }], circumstances);
}
