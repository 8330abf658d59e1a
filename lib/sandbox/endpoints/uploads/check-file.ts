import { extname } from "node:path";
import type { SentFile } from "../../http/index.ts";
import { type ImageInfo, imageInfo } from "./image-info.ts";

/** The defaults of `authorized_extensions`, `max_image_size_kb`, 3.5. */
const AUTHORIZED = [
  "jpg",
  "jpeg",
  "png",
  "gif",
  "heic",
  "heif",
  "webp",
  "avif",
];
const LARGEST = 10_240 * 1024;

/**
 * What an authorized file is, or why it is refused. Only images are authorized, and their bytes
 * must say so, too: what is served again is never a script.
 *
 * Source: `UploadCreator#create_for`, `UploadValidator`, 3.5.
 *
 * @example checkFile({ filename: "notes.txt", bytes }) // { fault: "Sorry, the file you …" }
 */
export function checkFile({
  filename,
  bytes,
}: SentFile): ImageInfo | { fault: string } {
  if (bytes.length === 0) {
    return { fault: "Sorry, but the file you provided is empty." };
  }
  const info = imageInfo(bytes);
  const isAuthorized = AUTHORIZED.includes(
    extname(filename).slice(1).toLowerCase()
  );
  if (!info && isAuthorized) {
    return {
      fault:
        "Sorry, but we couldn't determine the size of the image. Maybe your image is corrupted?",
    };
  }
  if (!info || !isAuthorized) {
    return {
      fault: `Sorry, the file you are trying to upload is not authorized (authorized extensions: ${AUTHORIZED.join(", ")}).`,
    };
  }
  return bytes.length > LARGEST
    ? {
        fault:
          "Sorry, the image you are trying to upload is too big (maximum size is 10 MB), please resize it and try again.",
      }
    : info;
}
