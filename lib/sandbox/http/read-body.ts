import { formPairs, nestForm } from "./nested-form.ts";
import { emptyParams, isHash, type Param, type Params } from "./params.ts";

/**
 * Reads the parameters of a request's body: JSON, form-urlencoded or multipart.
 *
 * @param contentType header value as sent, or empty
 * @returns null where Rails answers 400
 * @example readBody("usernames=sam", "application/x-www-form-urlencoded", "PUT")
 */
export function readBody(
  text: string,
  contentType: string,
  method: string
): Params | null {
  const mediaType = (/^[^,;]*/.exec(contentType)?.[0] ?? "")
    .trim()
    .toLowerCase();
  if (text === "") {
    return emptyParams();
  }
  switch (mediaType) {
    case "application/json":
    case "text/x-json":
      return parseJson(text);
    case "multipart/form-data":
      return parseMultipart(text, contentType);
    case "application/x-www-form-urlencoded":
      return parseForm(text);
    default:
      return mediaType === "" && method === "POST"
        ? parseForm(text)
        : emptyParams();
  }
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

function parseMultipart(text: string, contentType: string): Params | null {
  const boundary = /boundary="?([^";,]+)"?/i.exec(contentType)?.[1];
  if (!boundary) {
    return null;
  }
  const pairs: [string, Param][] = [];
  for (const part of text.split(`--${boundary}`).slice(1, -1)) {
    const end = part.search(/\r?\n\r?\n/);
    const head = part.slice(0, end);
    const name = /\bname="([^"]*)"/i.exec(head)?.[1];
    if (end < 0 || name === undefined) {
      return null;
    }
    const filename = /\bfilename="([^"]*)"/i.exec(head)?.[1];
    const value = part.slice(end).replace(/^\r?\n\r?\n|\r?\n$/g, "");
    pairs.push([name, filename === undefined ? value : { filename }]);
  }
  return nestForm(pairs);
}
