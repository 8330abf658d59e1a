import { findUser } from "../auth/index.ts";
import type { Queries } from "../database/index.ts";
import {
  type Answer,
  isBlank,
  missingParameter,
  ok,
  param,
  type Params,
  textParam,
} from "../http/index.ts";
import { hashPassword } from "../passwords/index.ts";
import type { Call, Endpoints, Site } from "./endpoint.ts";

const SHORTEST_PASSWORD = 10;
/** New users have this trust level, and so are in the groups of the levels up to it. */
const TRUST = 1;
const ACTIVE = "Your account is activated and ready to use.";

/** What a request says of a new user. */
interface NewUser {
  name: string | null;
  username: string;
  email: string;
  password: string;
}

/** Source: `users_controller.rb#create`, 3.5: all but a missing name is answered with 200. */
export const createUserEndpoints: Endpoints = {
  async "users#create"(call): Promise<Answer> {
    const { site, params, user: maker } = call;
    const missing = ["email", "username"].find((name) =>
      isBlank(param(params, name))
    );
    if (missing !== undefined) {
      return missingParameter(missing);
    }
    const asked = readUser(params);
    // Discourse does not tell whose addresses it knows.
    if (await findUser(site.database, { email: asked.email })) {
      return ok({ success: true, active: false, message: ACTIVE });
    }
    const faults = await faultsOf(site, asked);
    if (Object.keys(faults).length > 0) {
      return refused(asked, faults);
    }
    const active =
      maker?.admin === true && textParam(params, "active") === "true";
    await storeUser(call, asked, active);
    return ok({
      success: true,
      active,
      message: active ? ACTIVE : notActive(asked.email),
    });
  },
};

function readUser(params: Params): NewUser {
  return {
    name: textParam(params, "name") ?? null,
    username: textParam(params, "username") ?? "",
    email: textParam(params, "email") ?? "",
    password: textParam(params, "password") ?? "",
  };
}

async function faultsOf(
  { database }: Site,
  { username, email, password }: NewUser
): Promise<Record<string, string[]>> {
  const isTaken = await findUser(database, { username });
  return {
    ...(password === "" ? { password: ["can't be blank"] } : {}),
    ...(password !== "" && password.length < SHORTEST_PASSWORD
      ? {
          "user_password.password": [
            `is too short (minimum is ${SHORTEST_PASSWORD} characters)`,
          ],
        }
      : {}),
    ...(/^[\w.-]+$/.test(username)
      ? {}
      : {
          username: [
            "must only include numbers, letters, dashes, dots, and underscores",
          ],
        }),
    ...(isTaken ? { username: ["must be unique"] } : {}),
    ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? {}
      : { email: ["is invalid."] }),
  };
}

function refused(
  { name, username, email }: NewUser,
  errors: Record<string, string[]>
): Answer {
  const sentences = Object.entries(errors).flatMap(([field, texts]) =>
    texts.map((text) => `${WORDS[field] ?? "Username"} ${text}`)
  );
  return ok({
    success: false,
    message: sentences.join("\n"),
    errors,
    values: { name, username, email },
    is_developer: false,
  });
}

const WORDS: Readonly<Record<string, string>> = {
  password: "Password",
  "user_password.password": "Password",
  email: "Primary email",
};

function notActive(email: string): string {
  return `<p>You’re almost done! We sent an activation mail to <b>${email}</b>. Please follow the instructions in the mail to activate your account.</p><p>If it doesn’t arrive, check your spam folder.</p>`;
}

function storeUser(
  { site }: Call,
  { name, username, email, password }: NewUser,
  active: boolean
): Promise<void> {
  const now = site.clock().toISOString();
  const salt = site.randomHex(16);
  return site.database.transaction(async (queries: Queries) => {
    const made = await queries.first<{ id: number }>(
      `INSERT INTO users (username, username_lower, name, trust_level, active, created_at,
         updated_at) VALUES ($1, $2, $3, $4, $5, $6, $6) RETURNING id`,
      [username, username.toLowerCase(), name, TRUST, active, now]
    );
    await queries.all(
      'INSERT INTO user_emails (user_id, email, "primary") VALUES ($1, $2, true)',
      [made?.id, email.toLowerCase()]
    );
    await queries.all(
      "INSERT INTO user_passwords (user_id, password_hash, password_salt) VALUES ($1, $2, $3)",
      [made?.id, hashPassword(password, salt), salt]
    );
    await queries.all(
      `INSERT INTO group_users (group_id, user_id, created_at)
       SELECT id, $1, $2 FROM groups WHERE automatic AND id BETWEEN 10 AND $3`,
      [made?.id, now, 10 + TRUST]
    );
  });
}
