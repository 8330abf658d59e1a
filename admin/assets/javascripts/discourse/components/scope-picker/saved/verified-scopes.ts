/** How what a key holds compares with what was chosen. */
export interface VerifiedScopes {
  /** Chosen, but the key lacks them. */
  missing: readonly string[];
  /** Not chosen, and yet the key holds them. */
  surplus: readonly string[];
}

/** @example verifyScopes(["topics:read"], []) // { missing: ["topics:read"], surplus: [] } */
export function verifyScopes(
  chosen: readonly string[],
  held: readonly string[]
): VerifiedScopes {
  return {
    missing: chosen.filter((id) => !held.includes(id)),
    surplus: held.filter((id) => !chosen.includes(id)),
  };
}
