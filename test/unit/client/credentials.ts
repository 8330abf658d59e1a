import type { Credentials } from "#client";

/** Must show up nowhere. */
export const SECRET = "s3cret0123456789abcdef0123456789";

/** What a caller may identify itself by, all with the same secret. */
export const CREDENTIALS: Readonly<Record<string, Credentials>> = {
  user: { userApiKey: SECRET },
  admin: { apiKey: SECRET, username: "sam" },
  none: null,
};
