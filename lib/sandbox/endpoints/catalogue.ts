import { ok } from "../http/index.ts";
import type { Endpoints } from "./endpoint.ts";

/** The plugin's own endpoints, from which the picker takes what it shows and how it decides. */
export const catalogueEndpoints: Endpoints = {
  "discourse_api_scopes/catalogue#show": ({ site }) => ok(site.catalogue),
  "discourse_api_scopes/rules#show": ({ site }) => ok(site.rules),
};
