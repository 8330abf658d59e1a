import type { build } from "vite";

/** A file of a bundle, and where it belongs. */
export interface WrittenFile {
  path: string;
  code: string;
}

/** The scripts that came of a build that wrote nothing. */
export function outputOf(
  built: Awaited<ReturnType<typeof build>>
): readonly WrittenFile[] {
  return [built]
    .flat()
    .flatMap((one) => ("output" in one ? one.output : []))
    .flatMap((one) =>
      one.type === "chunk" ? [{ path: one.fileName, code: one.code }] : []
    );
}
