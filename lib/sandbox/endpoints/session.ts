import {
  findByPassword,
  isLockedOut,
  isOwnPath,
  logOff,
  logOn,
} from "../auth/index.ts";
import {
  type Answer,
  empty,
  foundAt,
  isBlank,
  missingParameter,
  ok,
  param,
  textParam,
} from "../http/index.ts";
import { loginPage } from "../pages/index.ts";
import { seededLogins } from "../seed/index.ts";
import { currentUser } from "../serializers/index.ts";
import type { Call, Endpoints } from "./endpoint.ts";
import { userPage } from "./user-page.ts";
import { showPage, visitOf, wantsData } from "./view.ts";

const WRONG = "Incorrect username, email or password";

/** Source: `session_controller.rb`, 3.5. */
export const sessionEndpoints: Endpoints = {
  async "session#csrf"(call): Promise<Answer> {
    const { site, sent } = call;
    if (site.session.isIn(sent.header("cookie") ?? "")) {
      return ok({ csrf: site.session.csrfToken });
    }
    const { view, cookies } = await visitOf(call);
    return { ...ok({ csrf: view.token }), cookies };
  },

  async "session#create"(call): Promise<Answer> {
    const { params, site } = call;
    const missing = ["login", "password"].find((name) =>
      isBlank(param(params, name))
    );
    if (missing !== undefined) {
      return missingParameter(missing);
    }
    const user = await findByPassword(
      site.database,
      textParam(params, "login")?.trim() ?? "",
      textParam(params, "password") ?? ""
    );
    if (!user) {
      return notIn(call, { error: WRONG });
    }
    const now = site.clock();
    if (isLockedOut(user, now)) {
      const until = user.suspended_till?.toISOString().slice(0, 10);
      const error = `You can't log in until ${until}.`;
      return notIn(call, { error, reason: "suspended" });
    }
    const token = site.randomHex(16);
    await logOn(site.database, user, token, now);
    const cookies = [site.cookies.setLogin(token)];
    return wantsPage(call)
      ? goOn(call, cookies)
      : { ...ok(await userPage(site, user, user)), cookies };
  },

  async "session#destroy"(call): Promise<Answer> {
    const { site, sent } = call;
    const token = site.cookies.login(sent.header("cookie") ?? "");
    if (token !== null) {
      await logOff(site.database, token);
    }
    const cookies = [site.cookies.clearLogin];
    return wantsData(call) || isXhr(call)
      ? { ...ok({ redirect_url: "/" }), cookies }
      : foundAt(`${sent.origin}/`, cookies);
  },

  async "session#current"({ site, user }): Promise<Answer> {
    if (!user) {
      return empty(404);
    }
    const unread = await site.database.first<{ count: number }>(
      "SELECT count(*)::int AS count FROM notifications WHERE user_id = $1 AND NOT read",
      [user.id]
    );
    return ok({ current_user: currentUser(user, unread?.count ?? 0) });
  },

  "static#enter": ({ sent, params }) => {
    const destination = textParam(params, "redirect") ?? "/";
    const path = destination.startsWith(sent.origin)
      ? destination.slice(sent.origin.length)
      : destination;
    return foundAt(`${sent.origin}${isOwnPath(path) ? path : "/"}`);
  },

  "static#show": (call) =>
    textParam(call.params, "id") === "login"
      ? loginForm(call, null, 200)
      : empty(404),
};

/** The log-in form, with why the last attempt failed. */
function loginForm(
  call: Call,
  problem: string | null,
  status: number
): Promise<Answer> {
  const logins = seededLogins();
  return showPage(call, (view) => loginPage(view, { problem, logins }), status);
}

/** Core answers a wrong password with status 200. */
function notIn(
  call: Call,
  body: { error: string; reason?: string }
): Answer | Promise<Answer> {
  return wantsPage(call) ? loginForm(call, body.error, 422) : ok(body);
}

/** Back to where the visitor was sent to the log-in from. */
function goOn({ site, sent }: Call, cookies: readonly string[]): Answer {
  const destination = site.cookies.destination(sent.header("cookie") ?? "");
  return foundAt(`${sent.origin}${destination ?? "/sandbox"}`, [
    ...cookies,
    site.cookies.clearDestination,
  ]);
}

/** The form is sent by a browser; programs say what they want, or nothing. */
function wantsPage({ sent }: Call): boolean {
  return (
    (sent.header("accept") ?? "").includes("text/html") && !isXhr({ sent })
  );
}

function isXhr({ sent }: Pick<Call, "sent">): boolean {
  return sent.header("x-requested-with")?.toLowerCase() === "xmlhttprequest";
}
