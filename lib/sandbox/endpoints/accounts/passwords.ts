import {
  findUser,
  isStaff,
  logOffEverywhere,
  logOn,
  storedPassword,
  storePassword,
  type User,
} from "../../auth/index.ts";
import {
  type Answer,
  invalidParameters,
  isBlank,
  missingParameter,
  ok,
  param,
  success,
  textParam,
} from "../../http/index.ts";
import { isPassword } from "../../passwords/index.ts";
import type { Call, Endpoints, Site } from "../endpoint.ts";
import {
  findByPasswordToken,
  makePasswordToken,
  usePasswordToken,
} from "./email-tokens.ts";
import { emailsOf, isEmail } from "./emails.ts";
import { type PasswordFaults, passwordFaults } from "./password-faults.ts";

const SYSTEM = -1;

/** Source: `session_controller.rb#forgot_password`, `users_controller.rb#password_reset_update`, 3.5. */
export const passwordEndpoints: Endpoints = {
  async "session#forgot_password"({ site, user, params }): Promise<Answer> {
    if (isBlank(param(params, "login"))) {
      return missingParameter("login");
    }
    const login = (textParam(params, "login") ?? "").trim().toLowerCase();
    if (!isEmail(login) && !isStaff(user)) {
      return invalidParameters("login");
    }
    const owner = await findUser(
      site.database,
      isEmail(login) ? { email: login } : { username: login }
    );
    if (owner && owner.id !== SYSTEM && !owner.staged) {
      await makePasswordToken(site, owner);
    }
    // The same for everybody: Discourse does not tell whose addresses it knows.
    return success();
  },

  async "users#password_reset_show"(call): Promise<Answer> {
    const { site, params } = call;
    const token = textParam(params, "token") ?? "";
    const owner = await findByPasswordToken(site.database, token, site.clock());
    return ok(
      owner
        ? {
            is_developer: false,
            admin: owner.admin,
            second_factor_required: false,
            security_key_required: false,
            backup_enabled: false,
            multiple_second_factor_methods: false,
          }
        : { message: gone(call) }
    );
  },

  async "users#password_reset_update"(call): Promise<Answer> {
    const { site, params } = call;
    const now = site.clock();
    const token = textParam(params, "token") ?? "";
    const owner = await usePasswordToken(site.database, token, now);
    if (!owner) {
      return refuse(gone(call), null, null);
    }
    const password = textParam(params, "password") ?? "";
    const faults = await faultsOf(site, owner, password);
    if (Object.keys(faults).length > 0) {
      return refuse(null, faults, owner);
    }
    await storePassword(site.database, owner, password, site.randomHex(16));
    await logOffEverywhere(site.database, owner.id);
    const login = site.randomHex(16);
    await logOn(site.database, owner, login, now);
    return {
      ...ok({
        success: true,
        message:
          "You successfully changed your password and are now logged in.",
        requires_approval: false,
        redirect_to: null,
      }),
      cookies: [site.cookies.setLogin(login)],
    };
  },
};

async function faultsOf(
  { database }: Site,
  owner: User,
  password: string
): Promise<PasswordFaults> {
  const { email } = await emailsOf(database, owner.id);
  const stored = await storedPassword(database, owner);
  return passwordFaults(password, {
    ...owner,
    email,
    hasNow: (text) => stored !== null && isPassword(text, stored),
  });
}

/** Core refuses with status 200. */
function refuse(
  message: string | null,
  errors: PasswordFaults | null,
  owner: User | null
): Answer {
  return ok({
    success: false,
    message,
    errors,
    friendly_messages:
      errors &&
      Object.values(errors).flatMap((texts) =>
        texts.map((text) => `Password ${text}`)
      ),
    is_developer: false,
    admin: owner?.admin ?? null,
  });
}

function gone({ sent: { origin } }: Call): string {
  return `Oops! The link you used no longer works. You can <a href="${origin}/login">Log In</a> now. If you forgot your password, you can <a href="${origin}/password-reset">request a link</a> to reset it.`;
}
