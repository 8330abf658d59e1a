import type { Catalogue, Rules } from "#catalogue";
import type {
  DenialsOutcome,
  KeyDenial,
  NewKey,
  PickerServices,
  RevokeOutcome,
} from "#scope-picker";
import {
  existingKey,
  heldScopeIds,
  saveOutcome,
  userOutcome,
} from "#scope-picker";
import { i18n } from "discourse-i18n";
import { ask, postJson } from "./api.ts";
import { KEYS_URL } from "./location.ts";
import { SOURCES } from "./value-sources.ts";

/** Root of the plugin's own endpoints. */
const OWN_URL = "/admin/plugins/discourse-api-scopes";

/** @example answered(502) // "The server answered 502." */
function answered(status: number): string {
  return i18n("admin.api_scopes.list.answered", { status });
}

/** What a key was refused since the sandbox started. */
export async function loadDenials(id: number): Promise<DenialsOutcome> {
  const { status, body } = await ask(`${OWN_URL}/denials.json?key_id=${id}`);
  if (status !== 200) {
    return { loaded: false, message: answered(status) };
  }
  // As above: the declared form.
  const { denials } = body as { denials: readonly KeyDenial[] };
  return { loaded: true, denials };
}

/** What the picker asks for, from the sandbox's endpoints. */
export const PICKER_SERVICES: PickerServices = {
  baseUrl: window.location.origin,
  sources: SOURCES,

  async load() {
    const { status, body } = await ask(`${OWN_URL}/catalogue.json`);
    return status === 200
      ? // The server is our own: the answer has the declared form.
        { loaded: true, catalogue: body as Catalogue }
      : { loaded: false, message: answered(status) };
  },

  async loadRules() {
    const { status, body } = await ask(`${OWN_URL}/rules.json`);
    return status === 200
      ? // As above: the declared form.
        { loaded: true, rules: body as Rules }
      : { loaded: false, message: answered(status) };
  },

  async loadKey(id) {
    const { status, body } = await ask(`${KEYS_URL}/${id}.json`);
    const key = existingKey(body);
    return key
      ? { loaded: true, key }
      : { loaded: false, message: answered(status) };
  },

  async loadUser(username) {
    const name = encodeURIComponent(username);
    return userOutcome(await ask(`/u/${name}.json`));
  },

  async save(key: NewKey) {
    return saveOutcome(await postJson(`${KEYS_URL}.json`, { key }), key, {
      noReason: i18n("admin.api_scopes.save.no_answer"),
      unknownUser: i18n("admin.api_scopes.acts_as.unknown"),
    });
  },

  async verify(key, username) {
    const { status, body } = await ask("/session/scopes.json", {
      credentials: "omit",
      cache: "no-store",
      headers: { "Api-Key": key, "Api-Username": username },
    });
    return status === 200
      ? { ok: true, scopes: heldScopeIds(body) }
      : { ok: false, message: answered(status) };
  },

  async revoke(id): Promise<RevokeOutcome> {
    const { status } = await postJson(`${KEYS_URL}/${id}/revoke.json`, {});
    return status === 200
      ? { revoked: true }
      : { revoked: false, message: answered(status) };
  },
};
