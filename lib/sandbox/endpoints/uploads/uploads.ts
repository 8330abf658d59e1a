import {
  type Answer,
  invalidParameters,
  missingParameter,
  notFound,
  notLoggedIn,
  ok,
  param,
  textList,
  textParam,
} from "../../http/index.ts";
import { uploadAddresses, uploadMetadata } from "../../serializers/index.ts";
import { fromBase62 } from "../../short-url/index.ts";
import type { Call, Endpoint, Endpoints } from "../endpoint.ts";
import { createUpload } from "./create-upload.ts";
import { findUpload } from "./find-upload.ts";
import { serveUpload } from "./serve-upload.ts";

const SHA1 = /\b[0-9a-f]{40}\b/;

/** Source: `uploads_controller.rb`, `ExternalUploadHelpers`, 3.5, of a site without S3. */
export const uploadEndpoints: Endpoints = {
  "uploads#create": createUpload,
  "uploads#generate_presigned_put": withoutDirectUploads(),
  "uploads#complete_external_upload": withoutDirectUploads(),
  "uploads#create_multipart": withoutDirectUploads(),
  "uploads#batch_presign_multipart_parts": withoutDirectUploads(),
  "uploads#abort_multipart": withoutDirectUploads(),
  "uploads#complete_multipart": withoutDirectUploads(),

  async "uploads#lookup_urls"({ site, user, params }): Promise<Answer> {
    if (!user) {
      return notLoggedIn();
    }
    const addresses: object[] = [];
    for (const shortUrl of textList(param(params, "short_urls"))) {
      const base62 = /^upload:\/\/([a-zA-Z0-9]+)/.exec(shortUrl)?.[1] ?? "";
      const upload = await findUpload(site.database, {
        sha1: fromBase62(base62) ?? "",
      });
      if (upload) {
        addresses.push(uploadAddresses(upload));
      }
    }
    return { status: 200, body: addresses };
  },

  async "uploads#metadata"({ site, user, params }): Promise<Answer> {
    if (!user) {
      return notLoggedIn();
    }
    const url = textParam(params, "url");
    if (!url) {
      return missingParameter("url");
    }
    const sha1 = SHA1.exec(url)?.[0] ?? "";
    const upload = await findUpload(site.database, { sha1 });
    return upload ? ok(uploadMetadata(upload)) : notFound();
  },

  "uploads#show": (call) => serve(call, textParam(call.params, "sha") ?? ""),

  "uploads#show_short": (call) =>
    serve(call, fromBase62(textParam(call.params, "base62") ?? "") ?? "", {
      download: true,
    }),
};

async function serve(
  { site, sent }: Call,
  sha1: string,
  how: { download?: boolean } = {}
): Promise<Answer> {
  const isScripted =
    sent.header("x-requested-with")?.toLowerCase() === "xmlhttprequest";
  if (isScripted) {
    return invalidParameters("XHR not allowed");
  }
  const upload = await findUpload(site.database, { sha1 });
  return upload ? serveUpload(site.database, upload, how) : notFound();
}

/** Files go to such a site only, never past it to a store. */
function withoutDirectUploads(): Endpoint {
  return ({ user }) => (user ? notFound() : notLoggedIn());
}
