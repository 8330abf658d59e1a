const SEQUENCE = 0x30;
const OCTETS = 0x04;
const BITS = 0x03;
const INTEGER = 0x02;

/** `rsaEncryption`, with its NULL parameter. */
const RSA = [
  0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01,
  0x05, 0x00,
];

/** Puts an `RSAPrivateKey` (PKCS#1) into the envelope that Web Crypto reads (PKCS#8). */
export function pkcs8Of(pkcs1: Uint8Array): Uint8Array<ArrayBuffer> {
  return wrap(SEQUENCE, [INTEGER, 1, 0, ...RSA, ...wrap(OCTETS, pkcs1)]);
}

/** Puts an `RSAPublicKey` (PKCS#1) into the envelope that Web Crypto reads (SPKI). */
export function spkiOf(pkcs1: Uint8Array): Uint8Array<ArrayBuffer> {
  return wrap(SEQUENCE, [...RSA, ...wrap(BITS, [0, ...pkcs1])]);
}

function wrap(tag: number, content: Iterable<number>): Uint8Array<ArrayBuffer> {
  const bytes = [...content];
  return Uint8Array.from([tag, ...lengthOf(bytes.length), ...bytes]);
}

function lengthOf(size: number): number[] {
  if (size < 0x80) {
    return [size];
  }
  const [high, low] = [Math.floor(size / 0x100), size % 0x100];
  return high > 0 ? [0x82, high, low] : [0x81, low];
}
