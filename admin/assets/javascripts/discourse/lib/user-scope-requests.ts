import { ajax } from "discourse/lib/ajax";
import { extractError } from "discourse/lib/ajax-error";
import type {
  ListOutcome,
  ScopeSwitch,
} from "../components/user-scopes/index.ts";

const URL = "/admin/plugins/discourse-api-scopes/user-scopes.json";

/** Asks which scopes user API keys can have here. */
export function loadUserScopes(): Promise<ListOutcome> {
  return outcomeOf(ajax(URL));
}

/** Allows or withdraws one scope. */
export function changeUserScope(change: ScopeSwitch): Promise<ListOutcome> {
  return outcomeOf(ajax(URL, { type: "PUT", data: { ...change } }));
}

async function outcomeOf(
  request: ReturnType<typeof ajax>
): Promise<ListOutcome> {
  try {
    return { ok: true, list: await request };
  } catch (error) {
    return { ok: false, message: extractError(error, "") };
  }
}
