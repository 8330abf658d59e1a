import { type ApiKey, findKeys } from "../../auth/index.ts";
import {
  type Answer,
  idParam,
  integerParam,
  invalidParameters,
  isHash,
  notFound,
  ok,
  param,
  recordNotFound,
  success,
  textParam,
} from "../../http/index.ts";
import { restrictableParams, type SiteScopes } from "../../scopes/index.ts";
import { apiKey, basicApiKeys, keyScope } from "../../serializers/index.ts";
import type { Call, Endpoints, Site } from "../endpoint.ts";
import { createKey } from "./create-key.ts";
import { readDescription } from "./read-new-key.ts";
import { isRefusal } from "./read-scopes.ts";

const PAGE_SIZE = 50;

/** Source: `admin/api_controller.rb`, 3.5. */
export const apiKeyEndpoints: Endpoints = {
  async "admin/api#index"({ site: { database }, params }) {
    const limit = integerParam(params, "limit", {
      fallback: PAGE_SIZE,
      max: PAGE_SIZE,
    });
    if (limit === null) {
      return invalidParameters("limit");
    }
    const offset = Math.max(
      0,
      Number.parseInt(textParam(params, "offset") ?? "", 10) || 0
    );
    const keys = await findKeys(
      database,
      `WHERE NOT hidden ORDER BY revoked_at DESC NULLS FIRST, created_at DESC, id DESC
       OFFSET $1 LIMIT $2`,
      [Math.min(offset, 1e9), limit]
    );
    return ok({ keys: await basicApiKeys(database, keys), offset, limit });
  },

  async "admin/api#show"(call) {
    const key = await keyOf(call);
    return key ? shown(call.site, key, "key") : recordNotFound();
  },

  "admin/api#scopes": ({ site }) =>
    ok({ scopes: scopesByResource(site.scopes) }),

  "admin/api#create": createKey,

  async "admin/api#update"(call) {
    const key = await keyOf(call);
    if (!key) {
      return recordNotFound();
    }
    const changes = param(call.params, "key");
    if (!isHash(changes)) {
      return invalidParameters("Discourse::InvalidParameters");
    }
    const description = readDescription(changes);
    if (isRefusal(description)) {
      return description;
    }
    return Object.hasOwn(changes, "description")
      ? change(call, key, "description = $2", description, "key")
      : shown(call.site, key, "key");
  },

  async "admin/api#destroy"(call) {
    const key = await keyOf(call);
    if (!key) {
      return recordNotFound();
    }
    await call.site.database.all("DELETE FROM api_keys WHERE id = $1", [
      key.id,
    ]);
    return success();
  },

  async "admin/api#revoke_key"(call) {
    const key = await keyOf(call);
    const now = call.site.clock().toISOString();
    return key
      ? change(call, key, "revoked_at = $2", now, "api_key")
      : notFound();
  },

  async "admin/api#undo_revoke_key"(call) {
    const key = await keyOf(call);
    return key
      ? change(call, key, "revoked_at = $2", null, "api_key")
      : notFound();
  },

  "session#scopes": ({ site, caller }) =>
    caller.by === "key"
      ? ok({
          scopes: caller.key.scopes.map((row) => keyScope(site.scopes, row)),
        })
      : { status: 404, body: "" },
};

async function keyOf({ site, params }: Call): Promise<ApiKey | undefined> {
  const [key] = await findKeys(site.database, "WHERE id = $1", [
    idParam(params, "id"),
  ]);
  return key;
}

async function change(
  call: Call,
  { id }: ApiKey,
  assignment: string,
  value: string | null,
  root: string
): Promise<Answer> {
  const { database, clock } = call.site;
  await database.all(
    `UPDATE api_keys SET ${assignment}, updated_at = $3 WHERE id = $1`,
    [id, value, clock().toISOString()]
  );
  const key = await keyOf(call);
  return key ? shown(call.site, key, root) : notFound();
}

async function shown(site: Site, key: ApiKey, root: string): Promise<Answer> {
  return ok({ [root]: await apiKey(site.database, site.scopes, key) });
}

function scopesByResource({ all }: SiteScopes): Record<string, object[]> {
  const byResource: Record<string, object[]> = {};
  for (const scope of all) {
    (byResource[scope.resource] ??= []).push({
      scope_id: scope.id,
      key: scope.action,
      name: scope.action.replaceAll("_", " "),
      params: restrictableParams(scope.mapping),
      urls: scope.urls,
    });
  }
  return byResource;
}
