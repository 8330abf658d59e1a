import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { emitClient } from "../../emit-client.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The client as it is published. */
    clientFolder: string;
  }
}

/** Compiles the client once for all test files. */
export default function shareClient({ provide }: TestProject) {
  const folder = emitClient();
  provide("clientFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
