import { i18n } from "discourse-i18n";

/** What Discourse's `ajax` rejects with. */
interface FailedRequest {
  jqXHR: { status: number; responseJSON?: unknown };
}

/** Reads what `ajax` rejected with; anything else is a fault of ours and goes on. */
export function failedRequest(error: unknown): FailedRequest {
  if (typeof error === "object" && error !== null && "jqXHR" in error) {
    // The form of what `ajax` rejects with is Discourse's promise.
    return error as FailedRequest;
  }
  throw error;
}

/** @example answeredWords(502) // "The server answered 502." */
export function answeredWords(status: number): string {
  return i18n("admin.api_scopes.list.answered", { status });
}

/** What to say of a request that failed. */
export function failureWords(error: unknown): string {
  return answeredWords(failedRequest(error).jqXHR.status);
}
