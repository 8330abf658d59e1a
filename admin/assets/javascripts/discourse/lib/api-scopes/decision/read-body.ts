import {
  NESTED,
  type Parameters,
  parametersOf,
  type ParamValue,
  parseForm,
  setParameter,
} from "./parameters.ts";
import type { ApiRequest } from "./types.ts";

const JSON_TYPES = new Set([
  "application/json",
  "text/x-json",
  "application/jsonrequest",
  "application/problem+json",
]);

/**
 * Reads the parameters of a request's body, whatever its method: Rails does so for GET too.
 *
 * @param contentType header value as sent, or empty
 * @returns null where Rails answers 400
 * @example readBody({method: "PUT", url: "/", body: "id=5"}, "application/x-www-form-urlencoded")
 */
export function readBody(
  request: ApiRequest,
  contentType: string
): Parameters | null {
  const { body } = request;
  if (body === undefined || body === null || body === "") {
    return new Map();
  }
  if (typeof body !== "string") {
    return parametersOf(body);
  }

  const mediaType = (/^[^,;]*/.exec(contentType)?.[0] ?? "")
    .trim()
    .toLowerCase();
  if (JSON_TYPES.has(mediaType)) {
    return parseJson(body);
  }
  if (mediaType === "multipart/form-data") {
    return parseMultipart(body, contentType);
  }
  const isForm =
    mediaType === "application/x-www-form-urlencoded" ||
    (mediaType === "" && request.method.toUpperCase() === "POST");
  return isForm ? parseForm(body) : new Map();
}

function parseJson(body: string): Parameters | null {
  try {
    return parametersOf(JSON.parse(body));
  } catch {
    return null;
  }
}

function parseMultipart(body: string, contentType: string): Parameters | null {
  const boundary = /boundary="?([^";,]+)"?/i.exec(contentType)?.[1];
  if (!boundary) {
    return null;
  }
  const parameters = new Map<string, ParamValue>();
  for (const part of body.split(`--${boundary}`).slice(1, -1)) {
    const end = part.search(/\r?\n\r?\n/);
    const head = part.slice(0, end);
    const name = /\bname="([^"]*)"/i.exec(head)?.[1];
    if (end < 0 || name === undefined) {
      return null;
    }
    const value = /\bfilename=/i.test(head)
      ? NESTED
      : part.slice(end).replace(/^\r?\n\r?\n|\r?\n$/g, "");
    if (!setParameter(parameters, name, value)) {
      return null;
    }
  }
  return parameters;
}
