import { MisuseError } from "../errors/index.ts";

/**
 * The address of a site, without a slash at its end.
 *
 * @throws MisuseError `bad_site`; `insecure_site` for http elsewhere than on this machine
 * @example siteAddress("https://example.com/forum/") // "https://example.com/forum"
 */
export function siteAddress(
  site: string,
  { allowHttp = false }: { allowHttp?: boolean } = {}
): string {
  const url = URL.canParse(site) ? new URL(site) : null;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  if (!url || !isWeb || url.search || url.hash || url.username) {
    throw MisuseError.of("bad_site", [{ site: withoutSecrets(url, site) }]);
  }
  if (url.protocol === "http:" && !isThisMachine(url) && !allowHttp) {
    throw MisuseError.of("insecure_site", [{ site: url.origin }]);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

/** @example isThisMachine(new URL("http://127.0.0.1:3000")) // true */
export function isThisMachine({ hostname }: URL): boolean {
  return /^(?:127\.[\d.]+|localhost|\[::1\])$/.test(hostname);
}

/** A whole authorize address, or one with a password, may be passed by mistake. */
function withoutSecrets(url: URL | null, site: string): string {
  return url
    ? `${url.protocol}//${url.host}${url.pathname}`
    : site.slice(0, 60);
}
