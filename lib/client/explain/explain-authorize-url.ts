import { isThisMachine } from "../site/index.ts";
import {
  AUTHORIZE,
  type KnownParameter,
  ONE_TIME_PASSWORD,
} from "./known-parameters.ts";
import { nearest } from "./nearest.ts";
import type { ParameterReport, UrlReport } from "./report.ts";

const PAGES = [
  { path: "/user-api-key/new", page: "authorize", known: AUTHORIZE },
  {
    path: "/user-api-key/otp",
    page: "one_time_password",
    known: ONE_TIME_PASSWORD,
  },
] as const;

/** Stands for what may be a secret that was put there by mistake. */
const HIDDEN = "[hidden]";

/**
 * Says what each parameter of an authorize address is, and what is missing or wrong. Sends nothing.
 *
 * @example
 * const { parameters } = await explainAuthorizeUrl("https://example.com/user-api-key/new?nonce=1");
 * parameters[0] // { name: "client_id", verdict: "missing", … }
 */
export async function explainAuthorizeUrl(text: string): Promise<UrlReport> {
  const address = text.trim();
  if (!/^https?:/.test(address) || !URL.canParse(address)) {
    const remarks = ["Not an address: it must begin with `https://`."];
    return { site: null, page: null, remarks, parameters: [], scopes: [] };
  }
  const url = new URL(address);
  const path = url.pathname.replace(/\/+$/, "").replace(/\.json$/, "");
  const found = PAGES.find((each) => path.endsWith(each.path));
  const { page, known } = found ?? { page: null, known: AUTHORIZE };
  const parameters = [
    ...(await Promise.all(known.map((each) => report(each, url.searchParams)))),
    ...strangers(url.searchParams, known),
  ];
  return {
    site: found
      ? `${url.origin}${path.slice(0, -found.path.length)}`
      : url.origin,
    page,
    remarks: remarksOn(url, page !== null),
    parameters,
    scopes: (url.searchParams.get("scopes") ?? "").split(",").filter(Boolean),
  };
}

function remarksOn(url: URL, isPage: boolean): string[] {
  const scopes = url.searchParams.get("scopes")?.split(",") ?? [];
  const lostPassword =
    scopes.includes("one_time_password") &&
    !url.searchParams.has("auth_redirect");
  return [
    isPage ? "" : "The path should end in `/user-api-key/new`.",
    url.protocol === "http:" && !isThisMachine(url)
      ? "Not encrypted: the site should be https."
      : "",
    lostPassword
      ? "The one-time password is lost without `auth_redirect`: the page doesn't show it."
      : "",
    url.href.length > 8000
      ? "Longer than many servers take (8000 characters)."
      : "",
  ].filter(Boolean);
}

async function report(
  { name, meaning, needed, check }: KnownParameter,
  query: URLSearchParams
): Promise<ParameterReport> {
  const value = query.get(name);
  if (value === null || value.trim() === "") {
    const remarks = {
      always: ["Missing: Discourse answers 400."],
      unless_registered: [
        "Missing: Discourse answers 400 unless the client is registered with one.",
      ],
      never: [],
    }[needed];
    const verdict = remarks.length > 0 ? "missing" : "ok";
    return { name, value: null, meaning, verdict, remarks };
  }
  return { name, value: shown(value), meaning, ...(await check(value)) };
}

function strangers(
  query: URLSearchParams,
  known: readonly KnownParameter[]
): ParameterReport[] {
  const names = known.map(({ name }) => name);
  return [...new Set(query.keys())]
    .filter((name) => !names.includes(name))
    .map((name) => {
      const meant =
        known.find(({ mistaken }) => mistaken.includes(name.toLowerCase()))
          ?.name ?? nearest(name, names);
      return {
        name,
        value: /key|token|secret|password/i.test(name)
          ? HIDDEN
          : shown(query.get(name) ?? ""),
        meaning: "Discourse doesn't know this parameter and ignores it.",
        verdict: "unknown",
        remarks: meant === null ? [] : [`Did you mean \`${meant}\`?`],
      };
    });
}

/** Long values cut, a private key not shown at all. */
function shown(value: string): string {
  if (/PRIVATE KEY/.test(value)) {
    return HIDDEN;
  }
  const line = value.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
