import { pick } from "./pick.ts";

/** What a recording shows of a request's body. */
export interface HarBody {
  body: string | null;
  /** The type that says how to read it, or null where the header does. */
  type: string | null;
  /** False where there was a body that the recording does not show. */
  isWhole: boolean;
}

const FORM = "application/x-www-form-urlencoded";

/**
 * Reads the body of a request: as text, in base64, or field by field.
 *
 * @example readHarBody({ postData: { text: "id=5", mimeType: "" } }).body // "id=5"
 */
export function readHarBody(request: unknown): HarBody {
  const data = pick(request, "postData");
  const text = pick(data, "text");
  const mime = pick(data, "mimeType");
  const type = typeof mime === "string" && mime !== "" ? mime : null;
  if (typeof text === "string" && text !== "") {
    const body = pick(data, "encoding") === "base64" ? fromBase64(text) : text;
    return { body, type, isWhole: body !== null };
  }
  const params = pick(data, "params");
  if (Array.isArray(params) && params.length > 0) {
    return { body: params.map(formPart).join("&"), type: FORM, isWhole: true };
  }
  const method = pick(request, "method");
  const size = pick(request, "bodySize");
  const isBodiless =
    size === 0 ||
    (typeof method === "string" && /^(?:GET|HEAD)$/i.test(method));
  return { body: null, type, isWhole: isBodiless };
}

function formPart(param: unknown): string {
  const name = pick(param, "name");
  const value = pick(param, "value");
  if (typeof name !== "string") {
    return "";
  }
  // An upload is no plain value, and brackets say so.
  return typeof pick(param, "fileName") === "string"
    ? `${encodeURIComponent(name)}[]=file`
    : `${encodeURIComponent(name)}=${encodeURIComponent(typeof value === "string" ? value : "")}`;
}

function fromBase64(text: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}
