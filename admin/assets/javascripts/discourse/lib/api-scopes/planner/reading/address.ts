/** A host in front of an address, or the variable that a script keeps it in. */
const HOST =
  /^(?:[a-z][a-z+.-]*:\/\/[^/?#]*|\$\w+|\$\{\w+\}|\{\{\s*[\w.-]+\s*\}\}|\{\w+\})(?=[/?#]|$)/i;

/** Files that every browser loads without any key. */
const ASSET =
  /^\/(?:assets|stylesheets|images|fonts|javascripts|theme-javascripts|svg-sprite|extra-locales|letter_avatar|letter_avatar_proxy|user_avatar|uploads\/[^?]*\.\w+|plugins|manifest\.webmanifest|service-worker)\b|^\/[^?]*\.(?:js|css|map|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf)(?:\?|$)/;

/**
 * The path and query of an address, whatever stands in front.
 *
 * @param basePath where the forum lives below its host, e.g. `/forum`
 * @returns null if it is none
 * @example localAddress("https://forum.example.com/t/1.json#x") // "/t/1.json"
 */
export function localAddress(address: string, basePath = ""): string | null {
  const hosted = address.replace(HOST, "");
  const local = hosted.replace(/#.*$/s, "");
  const path =
    hosted !== address && !local.startsWith("/") ? `/${local}` : local;
  if (!path.startsWith("/") || /[\s"'`\\]/.test(path)) {
    return null;
  }
  return basePath !== "" && path.startsWith(`${basePath}/`)
    ? path.slice(basePath.length)
    : path;
}

/** The host of a whole address, or null. */
export function hostOf(address: string): string | null {
  return /^https?:\/\/([^/?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? null;
}

/** @example isAsset("/stylesheets/desktop.css") // true */
export function isAsset(path: string): boolean {
  return ASSET.test(path);
}
