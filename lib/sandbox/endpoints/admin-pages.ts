import type { Endpoints } from "./endpoint.ts";

/** Pages for admins that core draws in the browser: asked for as data, they have none. */
export const adminPageEndpoints: Endpoints = {
  "admin/email#index": () => ({ status: 204, body: null }),
  "admin/groups#index": () => ({ status: 204, body: null }),
};
