#!/usr/bin/env node
import { tsImport } from "tsx/esm/api";

// The package ships the sources that the tests ran: Node itself takes no types below node_modules.
// A tsconfig of the folder in which it runs must not change them.
await tsImport("../lib/cli/main.ts", {
  parentURL: import.meta.url,
  tsconfig: false,
});
