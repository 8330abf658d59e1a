import { createHash } from "node:crypto";
import type { User } from "../../auth/index.ts";
import type { SentFile } from "../../http/index.ts";
import type { Upload } from "../../serializers/index.ts";
import type { Site } from "../endpoint.ts";
import { findUpload } from "./find-upload.ts";
import type { ImageInfo } from "./image-info.ts";

/**
 * Keeps a file. Equal files are one: whoever sends it again is answered with the first.
 *
 * @example await storeUpload(site, sam, file, info, 0)
 */
export async function storeUpload(
  { database, clock }: Site,
  user: User,
  { filename, bytes }: SentFile,
  { extension, width, height }: ImageInfo,
  retainHours: number
): Promise<Upload | null> {
  const sha1 = createHash("sha1").update(bytes).digest("hex");
  await database.transaction(async (queries) => {
    await queries.all(
      `INSERT INTO uploads (user_id, original_filename, filesize, width, height, extension,
         sha1, content, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (sha1) DO NOTHING`,
      [
        user.id,
        filename,
        bytes.length,
        width,
        height,
        extension,
        sha1,
        bytes,
        clock().toISOString(),
      ]
    );
    await queries.all(
      `INSERT INTO user_uploads (upload_id, user_id) SELECT id, $2 FROM uploads WHERE sha1 = $1
       ON CONFLICT DO NOTHING`,
      [sha1, user.id]
    );
    if (retainHours > 0) {
      await queries.all(
        "UPDATE uploads SET retain_hours = $2 WHERE sha1 = $1",
        [sha1, retainHours]
      );
    }
  });
  return findUpload(database, { sha1 });
}
