import { connect, type Connection } from "#client";
import { openForum } from "./open-forum.ts";

/** A forum that the protocol is tried on. */
export interface ProtocolSite {
  address: string;
  admin: Connection;
  adminKey: string;
  /** A member with a password. */
  member: { username: string; password: string };
  stop(): Promise<void>;
}

/**
 * The forum of `PROTOCOL_BASE` with `PROTOCOL_ADMIN_KEY`, and a member `PROTOCOL_USER` with
 * `PROTOCOL_PASSWORD`; the sandbox where there is none.
 */
export async function protocolSite(): Promise<ProtocolSite> {
  const {
    PROTOCOL_BASE,
    PROTOCOL_ADMIN_KEY,
    PROTOCOL_USER,
    PROTOCOL_PASSWORD,
  } = process.env;
  const username = PROTOCOL_USER ?? "sam";
  const member = {
    username,
    password: PROTOCOL_PASSWORD ?? `password-of-${username}-1`,
  };
  const running = PROTOCOL_BASE
    ? { address: PROTOCOL_BASE, adminKey: PROTOCOL_ADMIN_KEY ?? "" }
    : await openForum();
  const { address, adminKey } = running;
  const credentials = { apiKey: adminKey, username: "admin" };
  return {
    address,
    adminKey,
    member,
    admin: connect({ site: address, credentials }),
    stop: async () => {
      if ("stop" in running) {
        await running.stop();
      }
    },
  };
}

/**
 * Adds an entry to a list setting.
 *
 * @returns takes it out again
 */
export async function addToSetting(
  admin: Connection,
  name: string,
  entry: string
): Promise<() => Promise<void>> {
  const { body } = await admin.request("GET", "/admin/site_settings.json", {
    query: { names: [name] },
  });
  // The form of Discourse's own answer.
  const { site_settings: settings } = body as {
    site_settings: { setting: string; value: unknown }[];
  };
  const found = settings.find(({ setting }) => setting === name);
  const before = String(found?.value ?? "");
  const set = async (value: string) => {
    await admin.request("PUT", `/admin/site_settings/${name}.json`, {
      body: { [name]: value },
    });
  };
  await set([...before.split("|"), entry].filter(Boolean).join("|"));
  return () => set(before);
}
