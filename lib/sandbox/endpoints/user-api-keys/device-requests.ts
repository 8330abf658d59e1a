import { hashKey } from "../../auth/index.ts";
import type { Params } from "../../http/index.ts";
import type { Site } from "../endpoint.ts";
import { type DeviceCodes, newDeviceCodes } from "./device-codes.ts";

/** Seconds in which a code is good. */
export const LIFE = 600;

/** Seconds for which a key waits to be fetched. */
const PAYLOAD_LIFE = 60;

/** Seconds between two polls. */
export const INTERVAL = 5;

/** What a program asks for while its user has not decided. */
export interface DeviceRequest {
  id: number;
  user_code: string;
  request_token: string;
  /** Who has entered the code; nobody else may then decide. */
  authorizing_user_id: number | null;
  params: Params;
  expires_at: Date;
}

/** Keeps what a program asks for. */
export async function storeDeviceRequest(
  { database, clock, randomHex }: Site,
  params: Params
): Promise<DeviceCodes> {
  const codes = newDeviceCodes(randomHex);
  await database.all(
    `INSERT INTO user_api_key_device_requests
       (device_code_hash, user_code, request_token, params, status, expires_at)
     VALUES ($1, $2, $3, $4, 'authorization_pending', $5)`,
    [
      hashKey(codes.deviceCode),
      codes.userCode,
      codes.request,
      JSON.stringify(params),
      new Date(clock().getTime() + LIFE * 1000).toISOString(),
    ]
  );
  return codes;
}

/** A request that waits for its user, by one of its codes. */
export function findDeviceRequest(
  { database, clock }: Site,
  by: { request: string } | { code: string } | { approval: string }
): Promise<DeviceRequest | null> {
  const [column, value] =
    "request" in by
      ? ["request_token", by.request]
      : "code" in by
        ? ["user_code", by.code]
        : ["approval_token_hash", hashKey(by.approval)];
  return database.first<DeviceRequest>(
    `SELECT id, user_code, request_token, authorizing_user_id, params, expires_at
     FROM user_api_key_device_requests
     WHERE ${column} = $1 AND status = 'authorization_pending' AND expires_at > $2`,
    [value, clock().toISOString()]
  );
}

/** Keeps who has entered the code, and the token by which that user decides. */
export async function bindDeviceRequest(
  { database }: Site,
  { id }: DeviceRequest,
  user: { id: number },
  approval: string | null
): Promise<void> {
  await database.all(
    `UPDATE user_api_key_device_requests
     SET authorizing_user_id = $2, approval_token_hash = $3 WHERE id = $1`,
    [id, user.id, approval === null ? null : hashKey(approval)]
  );
}

/** @param payload null where the user has said no */
export async function settleDeviceRequest(
  { database, clock }: Site,
  { id, expires_at: expiresAt }: DeviceRequest,
  payload: string | null
): Promise<void> {
  const soon = new Date(clock().getTime() + PAYLOAD_LIFE * 1000);
  const end = payload !== null && soon < expiresAt ? soon : expiresAt;
  await database.all(
    `UPDATE user_api_key_device_requests
     SET status = $2, payload = $3, expires_at = $4 WHERE id = $1`,
    [
      id,
      payload === null ? "access_denied" : "authorized",
      payload,
      end.toISOString(),
    ]
  );
}

/** What a program is told. The key is handed out once. */
export async function pollStatus(
  { database, clock }: Site,
  deviceCode: string
): Promise<{ status: string; payload?: string }> {
  const hash = hashKey(deviceCode);
  const found = await database.first<{
    status: string;
    payload: string | null;
    expires_at: Date;
  }>(
    `SELECT status, payload, expires_at FROM user_api_key_device_requests
     WHERE device_code_hash = $1`,
    [hash]
  );
  if (!found || found.expires_at <= clock()) {
    return { status: "expired_token" };
  }
  if (found.payload === null) {
    return { status: found.status };
  }
  await database.all(
    "DELETE FROM user_api_key_device_requests WHERE device_code_hash = $1",
    [hash]
  );
  return { status: found.status, payload: found.payload };
}

/** True where another user has typed the code: nobody else may then decide. */
export function isOfAnother(
  { authorizing_user_id: id }: DeviceRequest,
  user: { id: number }
): boolean {
  return id !== null && id !== user.id;
}
