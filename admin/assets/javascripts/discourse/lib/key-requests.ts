import { ajax } from "discourse/lib/ajax";
import { i18n } from "discourse-i18n";
import type {
  CatalogueOutcome,
  NewKey,
  RulesOutcome,
  SaveOutcome,
} from "../components/scope-picker/index.ts";
import { saveOutcome } from "../components/scope-picker/index.ts";
import { failedRequest, failureWords } from "./failed-request.ts";

const OWN_URL = "/admin/plugins/discourse-api-scopes";

/** Asks the server which scopes this site has. */
export async function loadCatalogue(): Promise<CatalogueOutcome> {
  try {
    return { loaded: true, catalogue: await ajax(`${OWN_URL}/catalogue.json`) };
  } catch (error) {
    return { loaded: false, message: failureWords(error) };
  }
}

/** Asks the server for what requests are decided by. */
export async function loadRules(): Promise<RulesOutcome> {
  try {
    return { loaded: true, rules: await ajax(`${OWN_URL}/rules.json`) };
  } catch (error) {
    return { loaded: false, message: failureWords(error) };
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
