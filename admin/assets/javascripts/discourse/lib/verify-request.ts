import getURL from "discourse/lib/get-url";
import { i18n } from "discourse-i18n";
import type { VerifyOutcome } from "../components/scope-picker/index.ts";
import { heldScopeIds } from "../components/scope-picker/index.ts";
import { answeredWords } from "./failed-request.ts";

/** Calls the site as a program with the new key would: without the admin's own session. */
export async function verifyKey(
  key: string,
  username: string
): Promise<VerifyOutcome> {
  try {
    const response = await fetch(getURL("/session/scopes.json"), {
      credentials: "omit",
      cache: "no-store",
      headers: {
        Accept: "application/json",
        "Api-Key": key,
        "Api-Username": username,
      },
    });
    if (!response.ok) {
      return { ok: false, message: answeredWords(response.status) };
    }
    return { ok: true, scopes: heldScopeIds(await response.json()) };
  } catch {
    // `fetch` rejects where there is no answer at all.
    return {
      ok: false,
      message: i18n("admin.api_scopes.saved.verify.unreachable"),
    };
  }
}
