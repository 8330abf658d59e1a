/** When a scope is there; both ends belong to it. */
export interface VersionRange {
  since?: string | undefined;
  until?: string | undefined;
}

/**
 * Says whether a scope exists in a version of Discourse. Compared are only the parts that the
 * range names, so that `until: 3.5` still holds in 3.5.4 and `since: 3.5` in a beta of 3.5.0.
 *
 * @example appliesTo({ since: "3.5" }, "3.5.0.beta9-dev") // true
 */
export function appliesTo(
  { since, until }: VersionRange,
  version: string
): boolean {
  return (
    (since === undefined || compareTo(since, version) >= 0) &&
    (until === undefined || compareTo(until, version) <= 0)
  );
}

/** True where no version can lie between the two. */
export function isEmptyRange({ since, until }: VersionRange): boolean {
  return (
    since !== undefined &&
    until !== undefined &&
    compareTo(since, until) < 0 &&
    compareTo(until, since) > 0
  );
}

/** Below 0 where the version lies before the bound; 0 where it begins like it. */
function compareTo(bound: string, version: string): number {
  const parts = numbers(version);
  for (const [at, wanted] of numbers(bound).entries()) {
    const difference = (parts[at] ?? 0) - wanted;
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

/** `3.5.0.beta9-dev` -> 3, 5, 0 */
function numbers(version: string): number[] {
  const [leading = ""] = /^\d+(?:\.\d+)*/.exec(version) ?? [];
  return leading.split(".").map(Number);
}
