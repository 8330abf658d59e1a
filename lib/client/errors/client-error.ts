import type { ErrorCode } from "./codes.ts";
import type { Words } from "./words/words.ts";

/** What an error tells beyond its words. */
export interface Circumstances {
  /** The HTTP status, if there was an answer. */
  status?: number;
  /** What Discourse said, in its own words. */
  said?: readonly string[];
  /** Seconds to wait, if waiting helps. */
  retryAfter?: number;
  cause?: unknown;
}

/**
 * Any failure of the client. Holds no secret: neither its message nor its properties, however
 * they are printed.
 *
 * @example
 * try { await whoAmI(connection); }
 * catch (error) { if (isClientError(error)) console.error(error.code, error.advice); }
 */
export abstract class ClientError extends Error {
  override name = "ClientError";
  readonly code: ErrorCode;
  readonly status: number | null;
  readonly said: readonly string[];
  /** What to do about it. */
  readonly advice: string;

  constructor(
    code: ErrorCode,
    { what, todo }: Words,
    { status, said = [], cause }: Circumstances = {}
  ) {
    const quoted = said.length > 0 ? ` Discourse said: ${said.join(" ")}` : "";
    super(
      `${what}. ${todo}${quoted}`,
      cause === undefined ? undefined : { cause }
    );
    this.code = code;
    this.status = status ?? null;
    this.said = said;
    this.advice = todo;
  }

  toJSON(): object {
    const { name, code, status, message, said, advice } = this;
    return { name, code, status, message, said, advice };
  }
}

/** Tells the client's failures from others, of whatever copy of this module. */
export function isClientError(error: unknown): error is ClientError {
  return (
    error instanceof Error &&
    "code" in error &&
    "advice" in error &&
    "said" in error
  );
}
