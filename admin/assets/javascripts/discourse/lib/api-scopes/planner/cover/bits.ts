/* eslint-disable no-bitwise -- the one place where sets of elements are bits */

/** @example union(0b01n, 0b10n) // 0b11n */
export function union(one: bigint, other: bigint): bigint {
  return one | other;
}

/** All elements of several sets. */
export function unionOf(sets: readonly bigint[]): bigint {
  return sets.reduce(union, 0n);
}

/** @example intersection(0b11n, 0b10n) // 0b10n */
export function intersection(one: bigint, other: bigint): bigint {
  return one & other;
}

/** What the first has and the second has not. @example without(0b11n, 0b10n) // 0b01n */
export function without(one: bigint, other: bigint): bigint {
  return one & ~other;
}

/** @example isWithin(0b01n, 0b11n) // true */
export function isWithin(part: bigint, whole: bigint): boolean {
  return (part & ~whole) === 0n;
}

/** @example bitsOf([0, 2]) // 5n */
export function bitsOf(elements: Iterable<number>): bigint {
  let bits = 0n;
  for (const element of elements) {
    bits |= 1n << BigInt(element);
  }
  return bits;
}

/** The elements of a set of bits, ascending. @example elementsOf(5n) // [0, 2] */
export function elementsOf(bits: bigint): number[] {
  const elements = [];
  // By text: shifting a long number bit by bit copies it each time.
  const digits = bits.toString(2);
  for (let at = digits.length - 1; at >= 0; at--) {
    if (digits[at] === "1") {
      elements.push(digits.length - 1 - at);
    }
  }
  return elements;
}

/** @example countBits(5n) // 2 */
export function countBits(bits: bigint): number {
  let count = 0;
  for (let rest = bits; rest > 0n; rest >>= 32n) {
    let word = Number(rest & 0xffffffffn);
    for (; word !== 0; count++) {
      word = (word & (word - 1)) >>> 0;
    }
  }
  return count;
}
