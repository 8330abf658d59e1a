import { createHmac } from "node:crypto";
import { isSame } from "../../auth/index.ts";

/** What another site says of one of its users. Null leaves a thing as it is. */
export interface Payload {
  externalId: string;
  email: string;
  username: string | null;
  name: string | null;
  title: string | null;
  bio: string | null;
  website: string | null;
  location: string | null;
  avatarUrl: string | null;
  admin: boolean | null;
  moderator: boolean | null;
  requireActivation: boolean;
  addGroups: string[];
  removeGroups: string[];
}

/**
 * Reads a payload that was signed with the common secret.
 *
 * Source: `DiscourseConnectBase.parse`, 3.5.
 *
 * @returns null where it is not signed so, or unreadable
 * @example readPayload("ZXh0ZXJuYWxfaWQ9MQ==", signature, secret)
 */
export function readPayload(
  sso: string,
  sig: string,
  secret: string
): Payload | null {
  const signature = createHmac("sha256", secret).update(sso).digest("hex");
  // Without a secret anybody could sign.
  if (
    secret === "" ||
    /[^a-zA-Z0-9=\r\n/+]/.test(sso) ||
    !isSame(signature, sig)
  ) {
    return null;
  }
  const fields = new URLSearchParams(
    Buffer.from(sso, "base64").toString("utf8")
  );
  const text = (name: string): string | null =>
    fields.get(name)?.trim() || null;
  const flag = (name: string): boolean | null =>
    ({ true: true, false: false })[fields.get(name) ?? ""] ?? null;
  const names = (name: string): string[] =>
    (fields.get(name) ?? "").toLowerCase().split(",").filter(Boolean);
  return {
    externalId: text("external_id") ?? "",
    email: text("email")?.toLowerCase() ?? "",
    username: text("username"),
    name: text("name"),
    title: text("title"),
    bio: text("bio"),
    website: text("website"),
    location: text("location"),
    avatarUrl: text("avatar_url"),
    admin: flag("admin"),
    moderator: flag("moderator"),
    requireActivation: flag("require_activation") ?? false,
    addGroups: names("add_groups"),
    removeGroups: names("remove_groups"),
  };
}
