import { ok } from "../http/index.ts";
import type { Endpoints } from "./endpoint.ts";

/** The plugin's own endpoint, from which the picker takes what it shows. */
export const catalogueEndpoints: Endpoints = {
  "discourse_api_scopes/catalogue#show": ({ site }) => ok(site.catalogue),
};
