/** What the first bytes of an image say. */
export interface ImageInfo {
  /** The usual ending of such a file's name. */
  extension: string;
  width: number;
  height: number;
}

/** A side of a WebP fills 14 bits; what stands above them is something else. */
const SIZE = 2 ** 14;

type Reader = (bytes: Buffer) => ImageInfo | null;

/**
 * Reads format and size of an image, whatever its name says.
 *
 * @returns null where the bytes are no image of a known format
 * @example imageInfo(bytes) // { extension: "png", width: 5, height: 5 }
 */
export function imageInfo(bytes: Uint8Array): ImageInfo | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const read of READERS) {
    const info = read(buffer);
    if (info && info.width > 0 && info.height > 0) {
      return info;
    }
  }
  return null;
}

const png: Reader = (bytes) =>
  startsWith(bytes, "\x89PNG\r\n\x1a\n") && bytes.length >= 24
    ? {
        extension: "png",
        width: bytes.readUInt32BE(16),
        height: bytes.readUInt32BE(20),
      }
    : null;

const gif: Reader = (bytes) =>
  /^GIF8[79]a$/.test(bytes.toString("latin1", 0, 6)) && bytes.length >= 10
    ? {
        extension: "gif",
        width: bytes.readUInt16LE(6),
        height: bytes.readUInt16LE(8),
      }
    : null;

/** The size stands in the frame's header, behind any number of other segments. */
const jpeg: Reader = (bytes) => {
  if (!startsWith(bytes, "\xff\xd8")) {
    return null;
  }
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame =
      marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return {
        extension: "jpeg",
        width: bytes.readUInt16BE(at + 7),
        height: bytes.readUInt16BE(at + 5),
      };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
};

const webp: Reader = (bytes) => {
  if (
    !startsWith(bytes, "RIFF") ||
    bytes.toString("latin1", 8, 12) !== "WEBP" ||
    bytes.length < 30
  ) {
    return null;
  }
  switch (bytes.toString("latin1", 12, 16)) {
    case "VP8 ":
      return {
        extension: "webp",
        width: bytes.readUInt16LE(26) % SIZE,
        height: bytes.readUInt16LE(28) % SIZE,
      };
    case "VP8L": {
      const packed = bytes.readUInt32LE(21);
      return {
        extension: "webp",
        width: (packed % SIZE) + 1,
        height: (Math.floor(packed / SIZE) % SIZE) + 1,
      };
    }
    case "VP8X":
      return {
        extension: "webp",
        width: bytes.readUIntLE(24, 3) + 1,
        height: bytes.readUIntLE(27, 3) + 1,
      };
    default:
      return null;
  }
};

/** Both formats are boxes in boxes; the one with the size is named `ispe`. */
const heif: Reader = (bytes) => {
  const brand = /^ftyp(avif|hei[cfx])/.exec(
    bytes.toString("latin1", 4, 12)
  )?.[1];
  const size = bytes.indexOf("ispe", 0, "latin1");
  return brand !== undefined && size >= 0 && size + 16 <= bytes.length
    ? {
        extension: brand === "avif" ? "avif" : "heic",
        width: bytes.readUInt32BE(size + 8),
        height: bytes.readUInt32BE(size + 12),
      }
    : null;
};

const READERS = [png, gif, jpeg, webp, heif];

function startsWith(bytes: Buffer, signature: string): boolean {
  return bytes.toString("latin1", 0, signature.length) === signature;
}
