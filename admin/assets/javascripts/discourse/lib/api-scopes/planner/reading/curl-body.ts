import type { CurlArgument } from "./curl-arguments.ts";

/** An argument as a part of the body; what a file holds is unknown. */
export function asFormPart({ option, text }: CurlArgument): string {
  if (option === "data" || option === "json") {
    return isFile(text) ? "" : text;
  }
  const equals = text.indexOf("=");
  const name = equals < 0 ? "" : text.slice(0, equals);
  const value = text.slice(equals + 1);
  if (option === "form") {
    // An upload is no plain value, and brackets say so.
    return /^[@<]/.test(value)
      ? `${name}[]=file`
      : `${name}=${encodeURIComponent(value)}`;
  }
  const at = equals < 0 ? text.indexOf("@") : -1;
  if (at >= 0) {
    return at === 0 ? "" : `${text.slice(0, at)}=file`;
  }
  return name === ""
    ? encodeURIComponent(value)
    : `${name}=${encodeURIComponent(value)}`;
}

/** True where a part of the request comes from a file. */
export function isFromFile({ option, text }: CurlArgument): boolean {
  return (
    ((option === "data" || option === "json") && isFile(text)) ||
    (option === "data-urlencode" && /^[^=]*@/.test(text)) ||
    option === "upload"
  );
}

/** `--data-raw @x` would be text, but nobody sends a body that begins so. */
function isFile(text: string): boolean {
  return text.startsWith("@");
}
