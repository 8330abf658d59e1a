import { ajax } from "discourse/lib/ajax";
import type {
  KeyOutcome,
  RevokeOutcome,
} from "../components/scope-picker/index.ts";
import { existingKey } from "../components/scope-picker/index.ts";
import { answeredWords, failureWords } from "./failed-request.ts";

/** Asks for a key that is to be replaced. */
export async function loadKey(id: number): Promise<KeyOutcome> {
  try {
    const key = existingKey(await ajax(`/admin/api/keys/${id}.json`));
    return key
      ? { loaded: true, key }
      : { loaded: false, message: answeredWords(200) };
  } catch (error) {
    return { loaded: false, message: failureWords(error) };
  }
}

/** Revokes a key. It can be brought back on its own page. */
export async function revokeKey(id: number): Promise<RevokeOutcome> {
  try {
    await ajax(`/admin/api/keys/${id}/revoke.json`, { type: "POST" });
    return { revoked: true };
  } catch (error) {
    return { revoked: false, message: failureWords(error) };
  }
}
