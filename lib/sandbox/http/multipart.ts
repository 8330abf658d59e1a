import type { Param } from "./params.ts";

const LINE = "\r\n";

/** A file of a form. */
export interface SentFile {
  filename: string;
  bytes: Uint8Array;
}

/** The fields of a multipart body in order, and its files by the name of their field. */
export interface Multipart {
  pairs: [string, Param][];
  files: Map<string, SentFile>;
}

/**
 * Reads a multipart body as strictly as Rack does: lines end with CRLF, and the last boundary
 * says that it is the last.
 *
 * @returns null for a body that is cut off or has no such boundary
 */
export function readMultipart(
  body: Uint8Array,
  boundary: string
): Multipart | null {
  // A character of Latin 1 is a byte, so that text can be searched and bytes survive.
  const text = LINE + Buffer.from(body).toString("latin1");
  const delimiter = `${LINE}--${Buffer.from(boundary).toString("latin1")}`;
  const [, ...parts] = text.split(delimiter);
  const end = parts.findIndex((part) => part.startsWith("--"));
  const read = parts.slice(0, end).map(readPart);
  if (end < 0 || !read.every((part) => part !== null)) {
    return null;
  }
  const files = new Map<string, SentFile>();
  const pairs = read.map(({ name, filename, bytes }): [string, Param] => {
    if (filename === null) {
      return [name, bytes.toString()];
    }
    files.set(name, { filename, bytes });
    return [name, { filename }];
  });
  return { pairs, files };
}

function readPart(
  part: string
): { name: string; filename: string | null; bytes: Buffer } | null {
  const end = part.indexOf(LINE + LINE);
  if (end < 0) {
    return null;
  }
  const head = Buffer.from(part.slice(0, end), "latin1").toString();
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? "";
  const filename = attribute(disposition, "filename");
  return {
    name: attribute(disposition, "name") ?? filename ?? "text/plain[]",
    filename,
    bytes: Buffer.from(part.slice(end + 2 * LINE.length), "latin1"),
  };
}

/** Names stand in quotes as browsers write them, or bare. */
function attribute(disposition: string, name: string): string | null {
  const [, quoted, bare] =
    new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;]+))`, "i").exec(
      disposition
    ) ?? [];
  return quoted ?? bare ?? null;
}
