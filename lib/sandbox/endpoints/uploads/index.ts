export { findUpload } from "./find-upload.ts";
export { serveUpload } from "./serve-upload.ts";
export { uploadEndpoints } from "./uploads.ts";
