import { hashKey } from "../../auth/index.ts";
import type { Params } from "../../http/index.ts";
import type { Site } from "../endpoint.ts";

/** Seconds in which a code is good. */
export const LIFE = 600;

/** Seconds between two polls. */
export const INTERVAL = 5;

/** Neither 0 and O nor 1 and I. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** What a program asks for while its user has not decided. */
export interface DeviceRequest {
  id: number;
  user_code: string;
  request_token: string;
  params: Params;
}

/** The codes of a new request: one for the program, one for its user, one for a link. */
export interface DeviceCodes {
  deviceCode: string;
  userCode: string;
  request: string;
}

/** Keeps what a program asks for. */
export async function storeDeviceRequest(
  { database, clock, randomHex }: Site,
  params: Params
): Promise<DeviceCodes> {
  const deviceCode = randomHex(32);
  const letters = lettersOf(randomHex(8));
  const codes = {
    deviceCode,
    userCode: `${letters.slice(0, 4)}-${letters.slice(4)}`,
    request: lettersOf(randomHex(8)),
  };
  await database.all(
    `INSERT INTO user_api_key_device_requests
       (device_code_hash, user_code, request_token, params, status, expires_at)
     VALUES ($1, $2, $3, $4, 'authorization_pending', $5)`,
    [
      hashKey(deviceCode),
      codes.userCode,
      codes.request,
      JSON.stringify(params),
      new Date(clock().getTime() + LIFE * 1000).toISOString(),
    ]
  );
  return codes;
}

/** A request that waits for its user. */
export function findDeviceRequest(
  { database, clock }: Site,
  by: { request: string } | { userCode: string }
): Promise<DeviceRequest | null> {
  const [column, value] =
    "request" in by
      ? ["request_token", by.request]
      : ["user_code", by.userCode];
  return database.first<DeviceRequest>(
    `SELECT id, user_code, request_token, params FROM user_api_key_device_requests
     WHERE ${column} = $1 AND status = 'authorization_pending' AND expires_at > $2`,
    [value, clock().toISOString()]
  );
}

/** @param payload null where the user has said no */
export async function settleDeviceRequest(
  { database }: Site,
  { id }: DeviceRequest,
  payload: string | null
): Promise<void> {
  await database.all(
    "UPDATE user_api_key_device_requests SET status = $2, payload = $3 WHERE id = $1",
    [id, payload === null ? "access_denied" : "authorized", payload]
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

function lettersOf(hex: string): string {
  return (hex.match(/../g) ?? [])
    .map((byte) => LETTERS[Number.parseInt(byte, 16) % LETTERS.length])
    .join("");
}
