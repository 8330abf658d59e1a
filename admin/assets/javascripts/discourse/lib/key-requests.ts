import { ajax } from "discourse/lib/ajax";
import { i18n } from "discourse-i18n";
import type {
  CatalogueOutcome,
  NewKey,
  SaveOutcome,
} from "../components/scope-picker/index.ts";
import { saveOutcome } from "../components/scope-picker/index.ts";

/** What Discourse's `ajax` rejects with. */
interface FailedRequest {
  jqXHR: { status: number; responseJSON?: unknown };
}

/** Asks the server which scopes this site has. */
export async function loadCatalogue(): Promise<CatalogueOutcome> {
  try {
    const catalogue = await ajax(
      "/admin/plugins/discourse-api-scopes/catalogue.json"
    );
    return { loaded: true, catalogue };
  } catch (error) {
    const { status } = failedRequest(error).jqXHR;
    return {
      loaded: false,
      message: i18n("admin.api_scopes.list.answered", { status }),
    };
  }
}

/** Makes the key by core's own endpoint. A refusal is an answer like any other. */
export async function createKey(key: NewKey): Promise<SaveOutcome> {
  const words = {
    noReason: i18n("admin.api_scopes.save.no_answer"),
    unknownUser: i18n("admin.api_scopes.acts_as.unknown"),
  };
  try {
    // As JSON: a list of scopes does not survive a form's encoding.
    const body = await ajax("/admin/api/keys.json", {
      type: "POST",
      contentType: "application/json",
      data: JSON.stringify({ key }),
    });
    return saveOutcome({ status: 200, body }, key, words);
  } catch (error) {
    const { status, responseJSON } = failedRequest(error).jqXHR;
    return saveOutcome({ status, body: responseJSON }, key, words);
  }
}

function failedRequest(error: unknown): FailedRequest {
  if (typeof error === "object" && error !== null && "jqXHR" in error) {
    // The form of what `ajax` rejects with is Discourse's promise.
    return error as FailedRequest;
  }
  throw error;
}
