/** A block is 00 02, at least eight non-zero bytes, 00, the message. */
const SHORTEST_FILL = 8;

/**
 * Takes the message out of a PKCS#1 v1.5 encryption block. Looks at every byte of the block before
 * it judges any, so that how long it takes doesn't tell what was wrong.
 *
 * @returns null where the block isn't one
 * @example unpadPkcs1(new Uint8Array([0, 2, 1, 2, 3, 4, 5, 6, 7, 8, 0, 42])) // [42]
 */
export function unpadPkcs1(block: Uint8Array): Uint8Array | null {
  let separator = 0;
  for (let at = block.length - 1; at >= 2; at--) {
    separator = block[at] === 0 ? at : separator;
  }
  const faults =
    Number(block[0] !== 0) +
    Number(block[1] !== 2) +
    Number(separator < 2 + SHORTEST_FILL);
  return faults > 0 ? null : block.slice(separator + 1);
}
