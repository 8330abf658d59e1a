/** What a manifest or a link may hold, so that a hostile one can't hang the page. */
export const BOUNDS = {
  /** Characters of a manifest. */
  manifest: 256 * 1024,
  /** Characters of a link; servers refuse longer addresses anyway. */
  link: 16 * 1024,
  scopes: 500,
  paramsPerScope: 50,
  valuesPerParam: 200,
  value: 500,
  name: 200,
  /** Core's own limit for a key. */
  description: 255,
  reason: 500,
  username: 60,
  /** Beyond them nobody reads on. */
  issues: 100,
} as const;
