let wanted = false;

/**
 * Lets the next visit to core's own form through: the link to it must work although every other
 * way there leads to the picker.
 */
export function wantStandardForm(): void {
  wanted = true;
}

/** Was core's form asked for? Answers yes once for each asking. */
export function takeStandardFormWish(): boolean {
  const was = wanted;
  wanted = false;
  return was;
}
