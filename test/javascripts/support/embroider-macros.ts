import type { Plugin } from "vite";

const NAME = "@embroider/macros";
const RESOLVED = `\0${NAME}`;

/**
 * Ember's test packages ask these at build time; here they are asked at run time. Functions, not
 * constants: the modules import each other in a circle.
 */
const SOURCE = `
  import * as renderer from "@ember/renderer";
  export function macroCondition(condition) { return condition; }
  export function dependencySatisfies() { return true; }
  export function isDevelopingApp() { return true; }
  export function getOwnConfig() { return { theme: "none", disableContainerStyles: true }; }
  export function importSync() { return renderer; }
`;

/** Stands in for Embroider, which a build without an Ember application does not have. */
export function embroiderMacros(): Plugin {
  return {
    name: "embroider-macros",
    enforce: "pre",
    resolveId: (source) => (source === NAME ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? SOURCE : null),
  };
}
