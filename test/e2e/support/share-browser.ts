import type { TestProject } from "vitest/node";
import { launchBrowserServer } from "../../browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser that all files share is connected to. */
    browserAddress: string;
  }
}

/** Runs one browser for all test files. */
export default async function shareBrowser({ provide }: TestProject) {
  const server = await launchBrowserServer();
  provide("browserAddress", server.wsEndpoint());
  return () => server.close();
}
