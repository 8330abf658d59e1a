const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const BASE = BigInt(DIGITS.length);
const HEX_DIGITS_OF_SHA1 = 40;

/**
 * The hash that a short address stands for.
 *
 * @returns null where it can't be one
 * @example fromBase62("1C") // "0000000000000000000000000000000000000064"
 */
export function fromBase62(text: string): string | null {
  // No hash is longer, and converting a text without end takes without end.
  if (text.length > 27) {
    return null;
  }
  let number = 0n;
  for (const char of text) {
    const digit = DIGITS.indexOf(char);
    if (digit < 0) {
      return null;
    }
    number = number * BASE + BigInt(digit);
  }
  const hex = number.toString(16).padStart(HEX_DIGITS_OF_SHA1, "0");
  return hex.length === HEX_DIGITS_OF_SHA1 ? hex : null;
}

/** @example toBase62("0000000000000000000000000000000000000064") // "1C" */
export function toBase62(sha1: string): string {
  let number = BigInt(`0x${sha1}`);
  let text = "";
  while (number > 0n) {
    text = DIGITS.charAt(Number(number % BASE)) + text;
    number /= BASE;
  }
  return text === "" ? "0" : text;
}
