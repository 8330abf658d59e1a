import { ajax } from "discourse/lib/ajax";
import type { DenialsOutcome } from "../components/scope-picker/index.ts";
import { failureWords } from "./failed-request.ts";

/** Asks what a key was refused lately. */
export async function loadDenials(id: number): Promise<DenialsOutcome> {
  try {
    const { denials } = await ajax(
      "/admin/plugins/discourse-api-scopes/denials.json",
      { data: { key_id: id } }
    );
    return { loaded: true, denials };
  } catch (error) {
    return { loaded: false, message: failureWords(error) };
  }
}
