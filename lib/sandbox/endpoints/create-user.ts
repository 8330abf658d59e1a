import { findUser } from "../auth/index.ts";
import {
  type Answer,
  isBlank,
  missingParameter,
  ok,
  param,
  type Params,
  textParam,
} from "../http/index.ts";
import { isEmail, storeUser, usernameFault } from "./accounts/index.ts";
import type { Endpoints, Site } from "./endpoint.ts";
import { failsHoneypot } from "./honeypot.ts";

const SHORTEST_PASSWORD = 10;
const ACTIVE = "Your account is activated and ready to use.";

/** What a request says of a new user. */
interface AskedUser {
  name: string | null;
  username: string;
  email: string;
  password: string;
}

/** Source: `users_controller.rb#create`, 3.5: all but a missing name is answered with 200. */
export const createUserEndpoints: Endpoints = {
  async "users#create"(call): Promise<Answer> {
    const { site, params, user: maker } = call;
    // A program is not told that it was found out.
    if (failsHoneypot(call)) {
      return made(textParam(params, "email") ?? "", false);
    }
    const missing = ["email", "username"].find((name) =>
      isBlank(param(params, name))
    );
    if (missing !== undefined) {
      return missingParameter(missing);
    }
    const asked = readUser(params);
    // Discourse does not tell whose addresses it knows.
    const active =
      maker?.admin === true && textParam(params, "active") === "true";
    if (await findUser(site.database, { email: asked.email })) {
      const message = messageOf(asked.email, active);
      return ok({ success: true, active: false, message });
    }
    const faults = await faultsOf(site, asked);
    if (Object.keys(faults).length > 0) {
      return refused(asked, faults);
    }
    await storeUser(site, { ...asked, active });
    return made(asked.email, active);
  },
};

function readUser(params: Params): AskedUser {
  return {
    name: textParam(params, "name") ?? null,
    username: textParam(params, "username") ?? "",
    email: textParam(params, "email") ?? "",
    password: textParam(params, "password") ?? "",
  };
}

async function faultsOf(
  { database }: Site,
  { username, email, password }: AskedUser
): Promise<Record<string, string[]>> {
  const isBlocked = await database.first(
    "SELECT 1 FROM screened_emails WHERE email = $1",
    [email.toLowerCase()]
  );
  const usernameProblem = await usernameFault(database, username, null);
  return {
    ...(password === "" ? { password: ["can't be blank"] } : {}),
    ...(password !== "" && password.length < SHORTEST_PASSWORD
      ? {
          "user_password.password": [
            `is too short (minimum is ${SHORTEST_PASSWORD} characters)`,
          ],
        }
      : {}),
    ...(usernameProblem === null ? {} : { username: [usernameProblem] }),
    ...(isEmail(email) ? {} : { email: ["is invalid."] }),
    ...(isBlocked ? { email: ["is not allowed."] } : {}),
  };
}

function refused(
  { name, username, email }: AskedUser,
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

function made(email: string, active: boolean): Answer {
  return ok({ success: true, active, message: messageOf(email, active) });
}

function messageOf(email: string, active: boolean): string {
  return active
    ? ACTIVE
    : `<p>You’re almost done! We sent an activation mail to <b>${email}</b>. Please follow the instructions in the mail to activate your account.</p><p>If it doesn’t arrive, check your spam folder.</p>`;
}
