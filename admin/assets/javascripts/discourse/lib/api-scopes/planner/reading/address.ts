/**
 * A host in front of an address, or the variable that a script keeps it in: `$URL`, `${URL:-x}`,
 * `%URL%`, `{{url}}`, `${{ env.URL }}`, `{url}`, `<url>`.
 */
const HOST =
  /^(?:[a-z][a-z+.-]*:\/\/[^/?#]*|\/\/[\w-]+(?:\.[\w-]+)+(?::\d+)?|\$\w+|\$\{\w+(?::?[-=?+][^}]*)?\}|%\w+%|\$?\{\{\s*[\w.-]+\s*\}\}|\{\w+\}|<[\w-]+>)(?=[/?#]|$)/i;

/** A host as people and curl write it: with a dot, a number or a port. */
const BARE_HOST =
  /^(?:[^\s@/?#]+@)?(?:localhost|[\w-]+(?:\.[\w-]+)*\.[a-z][\w-]*\.?|\d+(?:\.\d+){3}|[\w-]+(?=:\d))(?::\d+)?(?=[/?#]|$)/i;

/** Files that every browser loads without any key. */
const ASSET =
  /^\/(?:assets|stylesheets|images|fonts|javascripts|theme-javascripts|svg-sprite|extra-locales|letter_avatar|letter_avatar_proxy|user_avatar|uploads\/[^?]*\.\w+|plugins|manifest\.webmanifest|service-worker)\b|^\/[^?]*\.(?:js|css|map|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf)(?:\?|$)/;

/** Nothing of it can be in an address that is sent. */
const NOT_IN_ADDRESS = /[\s"`\\\p{Cc}\p{Cf}\p{Cs}]/u;

/** An address without the host, whatever stands for it. */
export function withoutHost(address: string): string {
  return address.replace(HOST, "");
}

/** @example withHost("forum.example.com/t/1.json") // "https://forum.example.com/t/1.json" */
export function withHost(address: string): string {
  return BARE_HOST.test(address) ? `https://${address}` : address;
}

/**
 * The path and query of an address, whatever stands in front.
 *
 * @param basePath where the forum lives below its host, e.g. `/forum`
 * @returns null if it is none
 * @example localAddress("https://forum.example.com/t/1.json#x") // "/t/1.json"
 */
export function localAddress(address: string, basePath = ""): string | null {
  const hosted = withoutHost(address);
  const local = hosted.replace(/#.*$/s, "");
  const path =
    hosted !== address && !local.startsWith("/") ? `/${local}` : local;
  if (!path.startsWith("/") || NOT_IN_ADDRESS.test(path)) {
    return null;
  }
  const isBelow =
    basePath !== "" &&
    path.startsWith(basePath) &&
    /^(?:[/?]|$)/.test(path.slice(basePath.length));
  const below = isBelow ? path.slice(basePath.length) : path;
  return below.startsWith("/") ? below : `/${below}`;
}

/** The host of a whole address without its user, or null. */
export function hostOf(address: string): string | null {
  const host = /^https?:\/\/(?:[^/?#]*@)?([^/?#@]+)/i.exec(address)?.[1];
  return host?.toLowerCase() ?? null;
}

/** @example isAsset("GET", "/stylesheets/desktop.css") // true */
export function isAsset(method: string, path: string): boolean {
  return (
    (method === "GET" || method === "HEAD") &&
    ASSET.test(path) &&
    !/^[^?]*\.json(?:\?|$)/.test(path)
  );
}
