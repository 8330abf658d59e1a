export { buildPage, CSRF_PLACEHOLDER } from "./build-page.ts";
export { hostShims } from "./host-shims.ts";
export { pickerStyles } from "./picker-styles.ts";
export { ember } from "./vite-ember.ts";
