/** Neither 0 and O nor 1 and I. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** The codes of a new request: one for the program, one for its user, one for a link. */
export interface DeviceCodes {
  deviceCode: string;
  userCode: string;
  request: string;
}

/** @example newDeviceCodes(randomHex).userCode // "ABCD-2345" */
export function newDeviceCodes(
  randomHex: (bytes: number) => string
): DeviceCodes {
  const deviceCode = randomHex(32);
  const letters = lettersOf(randomHex(8));
  return {
    deviceCode,
    userCode: `${letters.slice(0, 4)}-${letters.slice(4)}`,
    request: lettersOf(randomHex(8)),
  };
}

/**
 * The code as it is stored: eight letters or digits in two groups.
 *
 * @example normalizedCode(" abcd2345 ") // "ABCD-2345"
 */
export function normalizedCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : null;
}

/** @example isRequestToken("a1b2c3d4") // true */
export function isRequestToken(text: string): boolean {
  return /^[-_A-Za-z0-9]{8}$/.test(text);
}

function lettersOf(hex: string): string {
  return (hex.match(/../g) ?? [])
    .map((byte) => LETTERS[Number.parseInt(byte, 16) % LETTERS.length])
    .join("");
}
