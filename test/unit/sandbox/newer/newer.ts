import { constants, generateKeyPairSync, privateDecrypt } from "node:crypto";
import { type Jar, signIn, talk, tokenOf } from "../../../protocol/talk.ts";
import { NOON, openSite, type Site } from "../site.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
});

/** What a program asks for. */
export const ASK = {
  nonce: "n1",
  scopes: "session_info",
  client_id: "device",
  application_name: "A device",
  public_key: publicKey.export({ type: "spki", format: "pem" }).toString(),
  padding: "oaep",
};

/** What the site answers a program. */
export interface Told {
  status: number;
  body: Record<string, string>;
}

/** What a device holds and shows: its codes, and the token in the link. */
export interface Device {
  device_code: string;
  code: string;
  request: string;
  body: Told["body"];
}

/** A site that plays the newer version, Sam at a browser, and programs. */
export interface Newer {
  site: Site;
  /** Sam, signed in. */
  jar: Jar;
  get(url: string, by?: Jar): ReturnType<typeof talk>;
  /** Sends a form, with the token of the browser. */
  post(
    url: string,
    fields: Record<string, string>,
    by?: Jar
  ): ReturnType<typeof talk>;
  /** What a user's browser gets as data. */
  step(
    url: string,
    fields: Record<string, string>,
    by?: Jar
  ): Promise<Record<string, unknown>>;
  /** As a program without cookies asks. */
  program(url: string, body: object): Promise<Told>;
  /** A device asks for a key. */
  start(more?: object): Promise<Device>;
  statusOf(device_code: string): Promise<string | undefined>;
  signIn(username: string): Promise<Jar>;
}

export async function openNewer(): Promise<Newer> {
  const site = await openSite({ discourse: "2026" });
  const way = {
    base: "http://127.0.0.1:4200",
    adminKey: "the-admin-key",
    fetch: site.fetch,
  };
  const jar = await signIn(way, "sam");

  const post: Newer["post"] = async (url, fields, by = jar) =>
    talk(
      way,
      {
        method: "POST",
        url,
        headers: { "X-CSRF-Token": await tokenOf(way, by) },
        body: new URLSearchParams(fields),
      },
      by
    );

  const program: Newer["program"] = async (url, body) => {
    const answer = await talk(way, {
      method: "POST",
      url,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return {
      status: answer.status,
      body: JSON.parse(answer.text) as Told["body"],
    };
  };

  return {
    site,
    jar,
    post,
    program,
    get: (url, by = jar) => talk(way, { method: "GET", url }, by),
    step: async (url, fields, by) =>
      JSON.parse((await post(url, fields, by)).text) as Record<string, unknown>,
    async start(more = {}) {
      const { body } = await program("/user-api-key/device.json", {
        ...ASK,
        ...more,
      });
      const link = new URL(body["verification_uri_with_request"] ?? "");
      return {
        device_code: body["device_code"] ?? "",
        code: body["user_code"] ?? "",
        request: link.searchParams.get("request") ?? "",
        body,
      };
    },
    async statusOf(device_code) {
      const { body } = await program("/user-api-key/device/poll.json", {
        device_code,
      });
      return body["status"];
    },
    signIn: (username) => signIn(way, username),
  };
}

/** What is in a payload. */
export function opened(payload: string): Record<string, unknown> {
  return JSON.parse(
    privateDecrypt(
      {
        key: privateKey,
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: "sha1",
      },
      Buffer.from(payload, "base64")
    ).toString()
  ) as Record<string, unknown>;
}

/** So many seconds from now, as Ruby writes a time. */
export function inSeconds(seconds: number): string {
  return new Date(NOON.getTime() + seconds * 1000)
    .toISOString()
    .replace(".000Z", "Z");
}
