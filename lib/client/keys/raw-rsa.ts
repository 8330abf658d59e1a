import type { WebCrypto } from "../environment.ts";

/** The numbers of an RSA private key. */
export interface RsaNumbers {
  n: bigint;
  e: bigint;
  p: bigint;
  q: bigint;
  dp: bigint;
  dq: bigint;
  qi: bigint;
}

/**
 * RSA without any padding: Node 20 refuses PKCS#1 v1.5 decryption and Web Crypto never had it, so
 * this is what all of them can do, by the same code.
 *
 * Big integers don't compute in constant time. Hence the blinding: what is timed belongs to a
 * random number. A pair made for one authorization reads one payload and wouldn't need it; the key
 * of a registered client reads many.
 *
 * @returns as many bytes as the modulus has; null where the number is too large for the key
 */
export function rawDecrypt(
  cipher: Uint8Array,
  key: RsaNumbers,
  crypto: WebCrypto
): Uint8Array | null {
  const { n, e, p, q, dp, dq, qi } = key;
  const c = numberOf(cipher);
  if (c >= n) {
    return null;
  }
  const { factor, inverse } = blinding(n, cipher.length, crypto);
  const blinded = (c * power(factor, e, n)) % n;
  const mp = power(blinded, dp, p);
  const mq = power(blinded, dq, q);
  const h = (qi * (((mp - mq) % p) + p)) % p;
  return bytesOf(((mq + h * q) * inverse) % n, cipher.length);
}

/** @example numberOf(new Uint8Array([1, 0])) // 256n */
export function numberOf(bytes: Uint8Array): bigint {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"));
  return BigInt(`0x${hex.join("") || "0"}`);
}

function bytesOf(value: bigint, size: number): Uint8Array {
  const hex = value.toString(16).padStart(size * 2, "0");
  return Uint8Array.from({ length: size }, (_, at) =>
    parseInt(hex.slice(at * 2, at * 2 + 2), 16)
  );
}

function blinding(
  n: bigint,
  size: number,
  crypto: WebCrypto
): { factor: bigint; inverse: bigint } {
  for (;;) {
    const factor = numberOf(crypto.getRandomValues(new Uint8Array(size))) % n;
    const inverse = inverseOf(factor, n);
    if (inverse !== null) {
      return { factor, inverse };
    }
  }
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest /= 2n) {
    if (rest % 2n === 1n) {
      result = (result * square) % modulus;
    }
    square = (square * square) % modulus;
  }
  return result;
}

function inverseOf(value: bigint, modulus: bigint): bigint | null {
  let [old, rest] = [value, modulus];
  let [factor, next] = [1n, 0n];
  while (rest > 0n) {
    const quotient = old / rest;
    [old, rest] = [rest, old - quotient * rest];
    [factor, next] = [next, factor - quotient * next];
  }
  return old === 1n ? ((factor % modulus) + modulus) % modulus : null;
}
