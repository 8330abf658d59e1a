import {
  type Answer,
  empty,
  invalidAccess,
  invalidParameters,
  isBlank,
  missingParameter,
  param,
  success,
  textParam,
} from "../../http/index.ts";
import { readPublicKey } from "../../user-keys/index.ts";
import type { Call } from "../endpoint.ts";
import { findClient } from "./clients.ts";
import { refuse, tooOften } from "./refuse.ts";

const REQUIRED = [
  "client_id",
  "application_name",
  "public_key",
  "auth_redirect",
  "scopes",
];

/** Whether an application is registered. Source: `user_api_key_clients_controller.rb#show`, 3.5. */
export async function showClient({ site, params }: Call): Promise<Answer> {
  const clientId = textParam(params, "client_id");
  if (clientId === null) {
    return missingParameter("client_id");
  }
  const client = await findClient(site.database, clientId ?? "");
  return client?.auth_redirect
    ? empty()
    : invalidParameters("Discourse::InvalidParameters");
}

/** Registers an application. Bad requests count too. Source: `#create`, 3.5. */
export async function registerClient(call: Call): Promise<Answer> {
  const { site, params } = call;
  const seconds = site.registrations.count(
    site.clock(),
    await site.settings.integer("user_api_key_clients_create_per_day")
  );
  if (seconds !== null) {
    return tooOften(seconds);
  }
  const missing = REQUIRED.find((name) => isBlank(param(params, name)));
  if (missing !== undefined) {
    return missingParameter(missing);
  }
  const text = (name: string): string => textParam(params, name) ?? "";
  const scopes = text("scopes").split(",");
  const listed = await site.settings.list("allow_user_api_key_client_scopes");
  if (!scopes.every((name) => listed.includes(name))) {
    return invalidAccess();
  }
  if (!readPublicKey(text("public_key"))) {
    return refuse(call, "public_key_unreadable");
  }
  if (await findClient(site.database, text("client_id"))) {
    return invalidAccess();
  }
  await register(call, text, scopes);
  return success();
}

async function register(
  { site }: Call,
  text: (name: string) => string,
  scopes: readonly string[]
): Promise<void> {
  await site.database.transaction(async (queries) => {
    const client = await queries.first<{ id: number }>(
      `INSERT INTO user_api_key_clients (client_id, application_name, public_key,
         auth_redirect, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)
       RETURNING id`,
      [
        text("client_id"),
        text("application_name"),
        text("public_key"),
        text("auth_redirect"),
        site.clock().toISOString(),
      ]
    );
    for (const name of scopes) {
      await queries.all(
        "INSERT INTO user_api_key_client_scopes (user_api_key_client_id, name) VALUES ($1, $2)",
        [client?.id, name]
      );
    }
  });
}
