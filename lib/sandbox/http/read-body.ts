import { readMultipart, type SentFile } from "./multipart.ts";
import { formPairs, nestForm } from "./nested-form.ts";
import { emptyParams, isHash, type Param, type Params } from "./params.ts";

/** What Rails 8 takes for JSON. `application/vnd.api+json` isn't among them any more. */
const JSON_TYPES = new Set([
  "application/json",
  "text/x-json",
  "application/jsonrequest",
  "application/problem+json",
]);

/** Types of multipart that Rack reads. */
const MULTIPART_TYPES = new Set([
  "multipart/form-data",
  "multipart/related",
  "multipart/mixed",
]);

/** What a request's body says. */
export interface ReadBody {
  params: Params;
  /** Files of a form, by the name of their field. */
  files: ReadonlyMap<string, SentFile>;
}

const NO_FILES: ReadonlyMap<string, SentFile> = new Map();

/**
 * Reads the parameters of a request's body: JSON, form-urlencoded or multipart.
 *
 * @param contentType header value as sent, or empty
 * @returns null where Rails answers 400
 * @example readBody(Buffer.from("usernames=sam"), "application/x-www-form-urlencoded", "PUT")
 */
export function readBody(
  body: Uint8Array,
  contentType: string,
  method: string
): ReadBody | null {
  if (body.length === 0) {
    return { params: emptyParams(), files: NO_FILES };
  }
  const type = mediaType(contentType);
  const boundary = MULTIPART_TYPES.has(type) ? boundaryOf(contentType) : null;
  if (boundary !== null) {
    return parseMultipart(body, boundary);
  }
  const params = readText(Buffer.from(body).toString(), type, method);
  return params && { params, files: NO_FILES };
}

/** Multipart without a boundary is read as a form, and clients written in PHP rely on it. */
function readText(text: string, type: string, method: string): Params | null {
  if (JSON_TYPES.has(type)) {
    return parseJson(text);
  }
  const isForm =
    type === "application/x-www-form-urlencoded" ||
    MULTIPART_TYPES.has(type) ||
    (type === "" && method === "POST");
  return isForm ? parseForm(text) : emptyParams();
}

function parseMultipart(body: Uint8Array, boundary: string): ReadBody | null {
  const read = readMultipart(body, boundary);
  const params = read && nestForm(read.pairs);
  return params && { params, files: read.files };
}

/**
 * Whether Rails takes a body of this type for JSON.
 *
 * @example isJsonType("application/json; charset=utf-8") // true
 */
export function isJsonType(contentType: string): boolean {
  return JSON_TYPES.has(mediaType(contentType));
}

function mediaType(contentType: string): string {
  return (/^[^,;]*/.exec(contentType)?.[0] ?? "").trim().toLowerCase();
}

function boundaryOf(contentType: string): string | null {
  const [, quoted, bare] =
    /boundary=(?:"([^"]+)"|([^\s";,]+))/i.exec(contentType) ?? [];
  return quoted ?? bare ?? null;
}

function parseForm(text: string): Params | null {
  const pairs = formPairs(text);
  return pairs && nestForm(pairs);
}

function parseJson(text: string): Params | null {
  try {
    // JSON has no other values than those of a parameter.
    const value = JSON.parse(text) as Param;
    return isHash(value) ? value : { _json: value };
  } catch {
    return null;
  }
}
