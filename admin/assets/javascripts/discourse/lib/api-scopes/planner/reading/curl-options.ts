/** What each option of curl means for the request; options that are not here are switches. */
export type CurlOption =
  | "request"
  | "header"
  | "data"
  | "data-urlencode"
  | "json"
  | "form"
  | "upload"
  | "url"
  | "get"
  | "head"
  /** Takes an argument that says nothing about the request. */
  | "ignored";

const LONG: Readonly<Record<string, CurlOption>> = {
  request: "request",
  header: "header",
  data: "data",
  "data-raw": "data",
  "data-ascii": "data",
  "data-binary": "data",
  "data-urlencode": "data-urlencode",
  json: "json",
  form: "form",
  "form-string": "form",
  "upload-file": "upload",
  url: "url",
  get: "get",
  head: "head",
};

const SHORT: Readonly<Record<string, CurlOption>> = {
  X: "request",
  H: "header",
  d: "data",
  F: "form",
  T: "upload",
  G: "get",
  I: "head",
};

const IGNORED_LONG = new Set(
  "user user-agent cookie cookie-jar output referer proxy proxy-user connect-timeout max-time retry retry-delay write-out cacert cert key resolve interface limit-rate config range oauth2-bearer dump-header max-redirs ciphers connect-to".split(
    " "
  )
);

const IGNORED_SHORT = new Set("uAbcoexmwEKryDCzYtQPU");

/** @example longOption("data-raw") // "data" */
export function longOption(name: string): CurlOption | null {
  const known = Object.hasOwn(LONG, name) ? LONG[name] : undefined;
  return known ?? (IGNORED_LONG.has(name) ? "ignored" : null);
}

/** @example shortOption("X") // "request" */
export function shortOption(letter: string): CurlOption | null {
  const known = Object.hasOwn(SHORT, letter) ? SHORT[letter] : undefined;
  return known ?? (IGNORED_SHORT.has(letter) ? "ignored" : null);
}

/** @example takesArgument("get") // false */
export function takesArgument(option: CurlOption): boolean {
  return option !== "get" && option !== "head";
}
