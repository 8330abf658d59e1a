export { createSandboxApp } from "./create-sandbox-app.ts";
export type { AppOptions } from "./app-options.ts";
export { ensurePage } from "./ensure-page.ts";
export { openData } from "./open-data.ts";
export type { OpenData } from "./open-data.ts";
export { startSandbox } from "./start-sandbox.ts";
export type { Sandbox, StartOptions } from "./start-sandbox.ts";
export { seededLogins } from "./seed/index.ts";
