/**
 * Decodes Base64 as it arrives: with the line breaks that Ruby puts in, or with the spaces that
 * copying from a page makes of them.
 *
 * @returns null where it isn't Base64
 * @example decodeBase64("AQI=\n") // Uint8Array [1, 2]
 */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const packed = text.replace(/\s+/g, "");
  if (packed === "" || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) {
    return null;
  }
  try {
    return Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

/** @example encodeBase64(new Uint8Array([1, 2])) // "AQI=" */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
