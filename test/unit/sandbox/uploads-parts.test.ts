import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imageInfo } from "../../../lib/sandbox/endpoints/uploads/image-info.ts";
import { fromBase62, toBase62 } from "../../../lib/sandbox/short-url/index.ts";

const hex = (text: string): Buffer =>
  Buffer.from(text.replaceAll(" ", ""), "hex");
const text = (value: string): string => Buffer.from(value).toString("hex");

describe("the size of an image is read from its bytes", () => {
  test.each([
    ["nothing", "", null],
    ["text", text("not an image, however long it may be"), null],
    ["a cut PNG", "89504e470d0a1a0a 0000000d", null],
    [
      "a PNG without a width",
      `89504e470d0a1a0a 0000000d ${text("IHDR")} 00000000 00000002`,
      null,
    ],
    [
      "a PNG",
      `89504e470d0a1a0a 0000000d ${text("IHDR")} 00000120 00000002`,
      { extension: "png", width: 288, height: 2 },
    ],
    [
      "a GIF",
      `${text("GIF89a")} 0500 0601`,
      { extension: "gif", width: 5, height: 262 },
    ],
    ["a JPEG that ends before its frame", "ffd8 ffe0 0004 0000", null],
    [
      "a JPEG with a segment before its frame",
      "ffd8 ffe0 0004 0000 ffc2 000b 08 0102 0304 01 000000",
      { extension: "jpeg", width: 772, height: 258 },
    ],
    [
      "a WAV",
      `${text("RIFF")} 00000000 ${text("WAVEfmt ")} ${"00".repeat(20)}`,
      null,
    ],
    [
      "a lossy WebP",
      `${text("RIFF")} 00000000 ${text("WEBPVP8 ")} 00000000 000000 9d012a 0a00 1400`,
      { extension: "webp", width: 10, height: 20 },
    ],
    [
      "a lossless WebP",
      `${text("RIFF")} 00000000 ${text("WEBPVP8L")} 00000000 2f 09c00400 0000000000`,
      { extension: "webp", width: 10, height: 20 },
    ],
    [
      "an extended WebP",
      `${text("RIFF")} 00000000 ${text("WEBPVP8X")} 0a000000 00000000 090000 130000`,
      { extension: "webp", width: 10, height: 20 },
    ],
    [
      "an AVIF",
      `0000001c ${text("ftypavif")} 00000000 00000014 ${text("ispe")} 00000000 0000000a 00000014`,
      { extension: "avif", width: 10, height: 20 },
    ],
    [
      "a film",
      `0000001c ${text("ftypisom")} ${text("ispe")} ${"00".repeat(12)}`,
      null,
    ],
  ])("%s", (_, bytes, info) => {
    expect(imageInfo(hex(bytes))).toEqual(info);
  });

  test("no bytes make it fail", () => {
    const magic = [
      "89504e470d0a1a0a",
      "ffd8ffe0",
      text("GIF89a"),
      text("RIFF"),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...magic),
        fc.uint8Array({ maxLength: 64 }),
        (start, rest) => {
          imageInfo(Buffer.concat([hex(start), rest]));
        }
      )
    );
  });
});

describe("a short address", () => {
  test("leads back to its hash", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const sha1 = Buffer.from(bytes).toString("hex");
        expect(fromBase62(toBase62(sha1))).toBe(sha1);
      })
    );
  });

  test.each(["-", "z".repeat(28), "Z".repeat(27), "a b"])(
    "is none: %s",
    (address) => {
      expect(fromBase62(address)).toBe(null);
    }
  );
});
