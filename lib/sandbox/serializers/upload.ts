import { toBase62 } from "../short-url/index.ts";

/** A row of `uploads`, without the content. */
export interface Upload {
  id: number;
  user_id: number | null;
  original_filename: string;
  filesize: number;
  width: number;
  height: number;
  extension: string;
  sha1: string;
  retain_hours: number | null;
}

const WIDEST = 690;
const HIGHEST = 500;
const UNITS = ["Bytes", "KB", "MB"];

/** A file that was uploaded. Source: `UploadSerializer`, 3.5; colors are not looked at. */
export function shownUpload(upload: Upload, origin: string): object {
  const { width, height } = upload;
  const scale = Math.min(1, WIDEST / width, HIGHEST / height);
  return {
    id: upload.id,
    // Without a scheme, as on every site without a CDN.
    url: origin.replace(/^https?:/, "") + uploadPath(upload),
    original_filename: upload.original_filename,
    filesize: upload.filesize,
    width,
    height,
    thumbnail_width: Math.max(1, Math.floor(width * scale)),
    thumbnail_height: Math.max(1, Math.floor(height * scale)),
    extension: upload.extension,
    short_url: shortUrl(upload),
    short_path: shortPath(upload),
    retain_hours: upload.retain_hours,
    human_filesize: humanSize(upload.filesize),
    dominant_color: null,
    thumbnail: null,
  };
}

/** What a form shows of an upload before it is used. */
export function uploadMetadata(upload: Upload): object {
  const { original_filename, width, height, filesize } = upload;
  return {
    original_filename,
    width,
    height,
    human_filesize: humanSize(filesize),
  };
}

/** Where an upload is named by its short address. */
export function uploadAddresses(upload: Upload): object {
  return {
    short_url: shortUrl(upload),
    url: uploadPath(upload),
    short_path: shortPath(upload),
  };
}

function uploadPath({ sha1, extension }: Upload): string {
  return `/uploads/default/original/1X/${sha1}.${extension}`;
}

function shortUrl({ sha1, extension }: Upload): string {
  return `upload://${toBase62(sha1)}.${extension}`;
}

function shortPath({ sha1, extension }: Upload): string {
  return `/uploads/short-url/${toBase62(sha1)}.${extension}`;
}

/** @example humanSize(25_689) // "25.1 KB" */
function humanSize(bytes: number): string {
  if (bytes === 1) {
    return "1 Byte";
  }
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${unit === 0 ? size : Number(size.toPrecision(3))} ${UNITS[unit]}`;
}
