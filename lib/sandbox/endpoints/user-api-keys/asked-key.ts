import type { KeyObject } from "node:crypto";
import {
  type Answer,
  invalidParameters,
  isBlank,
  param,
  type Params,
  textParam,
} from "../../http/index.ts";
import {
  bitsOf,
  hasRoomFor,
  type Padding,
  PADDING_BYTES,
  readPublicKey,
} from "../../user-keys/index.ts";
import type { Call } from "../endpoint.ts";
import { type Client, findClient } from "./clients.ts";
import { type Newer, readNewer } from "./newer-params.ts";
import { payloadOf } from "./payload.ts";
import { isAnswer, refuse } from "./refuse.ts";

/** A request for a key that can be read. */
export interface AskedKey extends Newer {
  clientId: string;
  client: Client | null;
  applicationName: string;
  nonce: string;
  scopes: readonly string[];
  publicKey: KeyObject;
  /** Absent and empty are told apart, as in core: an empty one is not allowed. */
  redirect: string | null;
  pushUrl: string | null;
}

const REQUIRED = ["nonce", "scopes", "client_id"];
const OF_CLIENT = ["public_key", "application_name"] as const;
const OPTIONAL = ["auth_redirect", "push_url"];

/** Reads what an application sends, in the order in which the plugin's guard does. */
export async function readAskedKey(call: Call): Promise<AskedKey | Answer> {
  const { params, site } = call;
  const clientId = textParam(params, "client_id") ?? "";
  const client = await findClient(site.database, clientId);
  const needed = [
    ...REQUIRED,
    ...OF_CLIENT.filter((name) => isBlank(client?.[name] ?? null)),
  ];
  const fault = faultIn(params, needed, [...OF_CLIENT, ...OPTIONAL]);
  if (fault) {
    return refuse(call, ...fault);
  }
  const newer = readNewer(call);
  if (isAnswer(newer)) {
    return newer;
  }
  const nonce = textParam(params, "nonce") ?? "";
  const publicKey = await publicKeyOf(call, client, nonce, newer);
  if (isAnswer(publicKey)) {
    return publicKey;
  }
  const scopes = (textParam(params, "scopes") ?? "")
    .split(",")
    .filter((name) => name !== "");
  if (scopes.length === 0) {
    return refuse(call, "missing", { param: "scopes" });
  }
  return {
    ...newer,
    clientId,
    client,
    applicationName:
      textParam(params, "application_name") ?? client?.application_name ?? "",
    nonce,
    scopes: [...new Set(scopes)],
    publicKey,
    redirect: plain(params, "auth_redirect"),
    pushUrl: plain(params, "push_url"),
  };
}

/** The first parameter that is missing, or that is no plain text. */
export function faultIn(
  params: Params,
  needed: readonly string[],
  optional: readonly string[] = []
): ["missing" | "no_text", { param: string }] | null {
  const missing = needed.find((name) => isBlank(param(params, name)));
  if (missing !== undefined) {
    return ["missing", { param: missing }];
  }
  const odd = [...needed, ...optional].find(
    (name) => textParam(params, name) === undefined
  );
  return odd === undefined ? null : ["no_text", { param: odd }];
}

async function publicKeyOf(
  call: Call,
  client: Client | null,
  nonce: string,
  { padding, expiresIn }: Newer
): Promise<KeyObject | Answer> {
  const texts = [
    textParam(call.params, "public_key"),
    client?.public_key,
  ].filter((text) => typeof text === "string");
  const keys = texts.map(readPublicKey);
  const key = keys.at(-1);
  if (!key || keys.includes(null)) {
    return refuse(call, "public_key_unreadable");
  }
  const longest = payloadOf({
    key: "0".repeat(32),
    nonce,
    push: false,
    expiresAt: expiresIn === null ? null : call.site.clock(),
  });
  if (hasRoomFor(key, longest, padding)) {
    return key;
  }
  return call.site.discourse === "2026"
    ? invalidParameters(tooLarge(bitsOf(key), longest, padding))
    : refuse(call, "public_key_short", { bits: bitsOf(key) });
}

/** Newer core's own words. */
function tooLarge(bits: number, text: string, padding: Padding): string {
  const name = padding === "oaep" ? "OAEP" : "PKCS#1";
  const most = Math.ceil(bits / 8) - PADDING_BYTES[padding];
  return `Payload too large for ${name} encryption with this key size. Maximum: ${most} bytes, got: ${Buffer.byteLength(text)} bytes. Try using a shorter nonce or a larger RSA key (minimum 2048-bit recommended).`;
}

function plain(params: Params, name: string): string | null {
  const value = param(params, name);
  return value === null ? null : String(value);
}
