/** What the test build adds to a module. */
interface ImportMeta {
  glob(pattern: string, options: { eager: true }): Record<string, unknown>;
}
