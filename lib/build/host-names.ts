/**
 * Module paths of 2026 and what they were called in 3.5, longest first.
 * Source: `app/assets/javascripts` of 3.5.0.beta9 beside `@discourse/types` 2026.10.
 */
const RENAMED: readonly (readonly [string, string])[] = [
  ["discourse/ui-kit/helpers/", "discourse/helpers/"],
  ["discourse/ui-kit/modifiers/", "discourse/modifiers/"],
  ["discourse/ui-kit/", "discourse/components/"],
  ["discourse/select-kit/", "select-kit/"],
  ["discourse/float-kit/", "float-kit/"],
  ["discourse/truth-helpers", "truth-helpers"],
  ["discourse/admin/", "admin/"],
];

/**
 * What Discourse 3.5 calls a module of its own, or null for a module of the plugin.
 *
 * @example hostName("discourse/ui-kit/d-button") // "discourse/components/d-button"
 * @example hostName("./state.ts") // null
 */
export function hostName(specifier: string): string | null {
  if (/^[./\0]/.test(specifier)) {
    return null;
  }
  const renamed = RENAMED.find(([now]) => specifier.startsWith(now));
  return renamed ? renamed[1] + specifier.slice(renamed[0].length) : specifier;
}
