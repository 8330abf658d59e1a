import type { Queries } from "../../database/index.ts";

/** A row of `user_api_key_clients`, with the scopes that it registered for. */
export interface Client {
  id: number;
  client_id: string;
  application_name: string;
  public_key: string | null;
  auth_redirect: string | null;
  scopes: readonly string[];
}

/** The application with this id. */
export function findClient(
  queries: Queries,
  clientId: string
): Promise<Client | null> {
  return queries.first<Client>(
    `SELECT clients.*, ARRAY(
       SELECT name FROM user_api_key_client_scopes
       WHERE user_api_key_client_id = clients.id ORDER BY id
     ) AS scopes
     FROM user_api_key_clients clients WHERE client_id = $1`,
    [clientId]
  );
}
