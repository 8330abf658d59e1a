import { ajax } from "discourse/lib/ajax";
import { userPath } from "discourse/lib/url";
import type { UserOutcome } from "../components/scope-picker/index.ts";
import { userOutcome } from "../components/scope-picker/index.ts";
import { failedRequest } from "./failed-request.ts";

/** Looks up the rights of the user that a key acts as. */
export async function loadUser(username: string): Promise<UserOutcome> {
  try {
    const path = userPath(`${encodeURIComponent(username)}.json`);
    return userOutcome({ status: 200, body: await ajax(path) });
  } catch (error) {
    const { status } = failedRequest(error).jqXHR;
    return userOutcome({ status, body: null });
  }
}
