import type { Parameters } from "./parameters.ts";

/** Extension or format parameter -> Rails' format symbol, where they differ. */
const SYMBOL_BY_EXTENSION: Readonly<Record<string, string>> = {
  htm: "html",
  xhtml: "html",
  txt: "text",
  yml: "yaml",
};

const EXTENSIONS = new Set(
  "html js css ics csv vcf xml rss atom yaml json pdf zip gzip text png jpeg gif svg webp".split(
    " "
  )
);

const SYMBOL_BY_MEDIA_TYPE: Readonly<Record<string, string>> = {
  "*/*": "all",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "text",
  "text/javascript": "js",
  "application/javascript": "js",
  "application/x-javascript": "js",
  "text/css": "css",
  "text/calendar": "ics",
  "text/csv": "csv",
  "application/xml": "xml",
  "text/xml": "xml",
  "application/x-xml": "xml",
  "application/rss+xml": "rss",
  "application/atom+xml": "atom",
  "application/x-yaml": "yaml",
  "text/yaml": "yaml",
  "application/json": "json",
  "text/x-json": "json",
  "application/jsonrequest": "json",
  "application/problem+json": "json",
  "application/pdf": "pdf",
  "application/zip": "zip",
};

const BROWSER_LIKE = /,\s*\*\/\*|\*\/\*\s*,/;

/**
 * The first format that Rails negotiates: the `format` parameter, known or not, else the Accept
 * header unless a browser's, else the path's extension.
 *
 * Source: `ActionDispatch::Http::MimeNegotiation#formats`, Rails 8.0.
 *
 * @returns a symbol as in `formats:`, or null where Rails knows none
 * @example requestFormat(new Map([["format", "json"]]), "/t/1.json", () => "") // "json"
 */
export function requestFormat(
  parameters: Parameters,
  path: string,
  header: (name: string) => string
): string | null {
  const format = parameters.get("format");
  if (format !== undefined && format !== null && format !== false) {
    return typeof format === "string" ? byExtension(format) : null;
  }

  const accept = header("accept").trim();
  const isXhr = header("x-requested-with").toLowerCase() === "xmlhttprequest";
  if (accept && (isXhr || !BROWSER_LIKE.test(accept))) {
    return firstAccepted(accept);
  }
  // Rails has taken closing slashes off by then.
  const extension = /\.(\w+)\/*$/.exec(path)?.[1];
  return (extension ? byExtension(extension) : null) ?? (isXhr ? "js" : "html");
}

function byExtension(extension: string): string | null {
  const symbol = SYMBOL_BY_EXTENSION[extension] ?? extension;
  return EXTENSIONS.has(symbol) ? symbol : null;
}

function firstAccepted(accept: string): string | null {
  return (
    accept
      .split(",")
      .map((entry) => {
        const [type = "", ...settings] = entry.split(";");
        const q = settings
          .map((setting) => /^\s*q=([\d.]+)/.exec(setting)?.[1])
          .find(Boolean);
        return {
          symbol: SYMBOL_BY_MEDIA_TYPE[type.trim()],
          q: q === undefined ? 1 : Number(q),
        };
      })
      .sort((a, b) => b.q - a.q)
      .find(({ symbol }) => symbol)?.symbol ?? null
  );
}
