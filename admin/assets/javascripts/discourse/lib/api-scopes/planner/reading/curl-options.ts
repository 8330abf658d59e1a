/**
 * What each option of curl means for the request. Those that are not here are switches, or have an
 * argument that is no address.
 */
export type CurlOption =
  | "request"
  | "header"
  | "data"
  | "data-urlencode"
  | "json"
  | "form"
  | "upload"
  | "url"
  | "url-query"
  | "get"
  | "head"
  /** What follows is another request. */
  | "next"
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
  "url-query": "url-query",
  get: "get",
  head: "head",
  next: "next",
};

const SHORT: Readonly<Record<string, CurlOption>> = {
  X: "request",
  H: "header",
  d: "data",
  F: "form",
  T: "upload",
  G: "get",
  I: "head",
  ":": "next",
};

/** Those whose argument may look like an address: hosts, files, what is sent beside the request. */
const ADDRESSED =
  /^(?:(?:pre)?proxy.*|socks.*|doh-url|referer|user.*|cookie.*|output.*|write-out|cacert|capath|cert|key|.*file.*|.*socket|config|dump-header|trace.*|stderr|etag.*|hsts|alt-svc|libcurl|resolve|connect-to|interface)$/;

const IGNORED_SHORT = new Set("uAbcCoexmwEKryDYztQPU");

/** @example longOption("data-raw") // "data" */
export function longOption(name: string): CurlOption | null {
  const known = Object.hasOwn(LONG, name) ? LONG[name] : undefined;
  return known ?? (ADDRESSED.test(name) ? "ignored" : null);
}

/** @example shortOption("X") // "request" */
export function shortOption(letter: string): CurlOption | null {
  const known = Object.hasOwn(SHORT, letter) ? SHORT[letter] : undefined;
  return known ?? (IGNORED_SHORT.has(letter) ? "ignored" : null);
}

/** @example takesArgument("get") // false */
export function takesArgument(option: CurlOption): boolean {
  return option !== "get" && option !== "head" && option !== "next";
}
