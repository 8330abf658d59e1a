import {
  type Answer,
  idParam,
  missingParameter,
  notLoggedIn,
  ok,
  param,
  type SentFile,
  textParam,
} from "../../http/index.ts";
import { shownUpload } from "../../serializers/index.ts";
import type { Call } from "../endpoint.ts";
import { checkFile } from "./check-file.ts";
import { storeUpload } from "./store-upload.ts";

/**
 * Takes a file. Files are stored as they come: nothing is cropped, turned or converted, and
 * nothing is fetched from elsewhere. Source: `uploads_controller.rb#create`, 3.5.
 */
export async function createUpload(call: Call): Promise<Answer> {
  const { site, user, params, sent } = call;
  if (!user) {
    return notLoggedIn();
  }
  const type = textParam(params, "upload_type") ?? textParam(params, "type");
  if (!type) {
    return missingParameter("upload_type");
  }
  const file = fileOf(call);
  if (file === null) {
    return refuse("Sorry, you must provide a file to upload.");
  }
  if (file === "no file") {
    // Core's own words, from Ruby.
    return {
      status: 422,
      body: {
        failed: "FAILED",
        message: "undefined method `tempfile' for an instance of String",
      },
    };
  }
  const info = checkFile(file);
  if ("fault" in info) {
    return refuse(info.fault);
  }
  const retain = user.admin ? idParam(params, "retain_hours") : 0;
  const upload = await storeUpload(site, user, file, info, retain);
  return upload
    ? ok(shownUpload(upload, sent.origin))
    : refuse("Sorry, you must provide a file to upload.");
}

/** The sent file; a field of that name without a file is told apart from no field. */
function fileOf({ params, sent }: Call): SentFile | "no file" | null {
  const value = param(params, "file");
  const file = sent.files.get("file") ?? sent.files.get("files[]");
  if (typeof value === "string" || (!file && value !== null)) {
    return "no file";
  }
  // A form in which nothing was chosen sends a file without a name.
  return file && file.filename !== ""
    ? { ...file, filename: baseName(file.filename) }
    : null;
}

/** What is behind the last slash, without what can't be printed. */
function baseName(path: string): string {
  const name = path.split(/[/\\]/).at(-1) ?? "";
  return name.replace(/\p{Cc}/gu, "").slice(0, 255);
}

function refuse(message: string): Answer {
  return { status: 422, body: { errors: [message] } };
}
