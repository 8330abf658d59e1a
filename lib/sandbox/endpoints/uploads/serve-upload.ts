import type { Queries } from "../../database/index.ts";
import type { Answer } from "../../http/index.ts";
import type { Upload } from "../../serializers/index.ts";
import { contentOf } from "./find-upload.ts";

/**
 * Answers with the file itself, of the type that its bytes were found to have.
 *
 * @example await serveUpload(site.database, upload)
 */
export async function serveUpload(
  queries: Queries,
  upload: Upload,
  { download = false }: { download?: boolean } = {}
): Promise<Answer> {
  const name = encodeURIComponent(upload.original_filename);
  return {
    status: 200,
    body: await contentOf(queries, upload),
    headers: {
      "Content-Type": `image/${upload.extension}`,
      ...(download
        ? { "Content-Disposition": `attachment; filename*=UTF-8''${name}` }
        : {}),
      // A file of a stranger does nothing on the sandbox's own address.
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  };
}
