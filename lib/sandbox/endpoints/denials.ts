import { findKeys } from "../auth/index.ts";
import {
  idParam,
  missingParameter,
  notFound,
  ok,
  textParam,
} from "../http/index.ts";
import type { Endpoints } from "./endpoint.ts";

/** The plugin's own endpoint, from which a key's page takes what the key was refused lately. */
export const denialEndpoints: Endpoints = {
  async "discourse_api_scopes/denials#index"({ site, params }) {
    if (!textParam(params, "key_id")) {
      return missingParameter("key_id");
    }
    const [key] = await findKeys(site.database, "WHERE id = $1", [
      idParam(params, "key_id"),
    ]);
    return key
      ? ok({ key_id: key.id, denials: site.denials.list(key.id) })
      : notFound();
  },
};
