import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What stands before a request: made by the protocol itself, on any site. */
export interface Given {
  /** A key of a user, whose parts go by the names `{key}`, `{key_id}` and `{client}`. */
  key?: {
    as: string;
    scopes: string;
    revoked?: true;
    /** Other scopes, asked for again for the same application: the first key is `{old_key}`. */
    again?: string;
    /** Somebody else who lets the same application in: `{other_key}`, `{other_key_id}`. */
    and?: string;
  };
  /** Who has let another application in, whose id is `{foreign_client}`. */
  foreign?: string;
  /** A one-time password, `{otp}`. */
  otp?: { as: string; used?: true };
  /** A topic that an admin's key writes in somebody's name: `{topic}`, `{post}`. */
  topic?: { as: string };
}

/** A request and what a site answers. */
export interface Row {
  name: string;
  /** Site settings for the time of this row. */
  settings?: Readonly<Record<string, string>>;
  given?: Given;
  /** Who is signed in, as by a browser. */
  as?: string;
  /** False leaves out the token that a browser sends with a write. */
  token?: false;
  /** Acts by the admins' key in this name. */
  admin?: string;
  /** A key of the user: usually `{key}`. */
  key?: string;
  headers?: Readonly<Record<string, string>>;
  method: string;
  url: string;
  query?: Readonly<Record<string, string>>;
  form?: Readonly<Record<string, string>>;
  multipart?: Readonly<Record<string, string>>;
  send?: unknown;
  status: number;
  /** A part of the answer. */
  body?: unknown;
  /** The whole answer, where it is no JSON. */
  text?: string;
  /** Patterns, each of which the answer's text matches. */
  contains?: readonly string[];
  /** Patterns by header; null where the header is absent. */
  answers?: Readonly<Record<string, string | null>>;
  /** What the decrypted payload is, beside the key. */
  payload?: Readonly<Record<string, unknown>>;
  /** True where only the plugin answers so: 3.5 fails, or has a hole. */
  guarded?: true;
  /** Why only the sandbox is asked. */
  sandboxOnly?: string;
}

/** The table that the sandbox and a real Discourse share. */
export const rows: readonly Row[] = (
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL("../cases/user-keys.json", import.meta.url)),
      "utf8"
    )
  ) as { rows: readonly Row[] }
).rows;
