import { decodeBase64, encodeBase64 } from "./base64.ts";

/** A PEM file's label and content. */
export interface Pem {
  /** E.g. `PUBLIC KEY`. */
  label: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** @returns null where the text holds no PEM */
export function readPem(text: string): Pem | null {
  const match = /-----BEGIN ([A-Z ]+)-----([^-]*)-----END \1-----/.exec(text);
  const bytes = decodeBase64(match?.[2] ?? "");
  return match?.[1] === undefined || bytes === null
    ? null
    : { label: match[1], bytes };
}

/** @example printPem({ label: "PUBLIC KEY", bytes }) // "-----BEGIN PUBLIC KEY-----\n…" */
export function printPem({ label, bytes }: Pem): string {
  const lines = encodeBase64(bytes).match(/.{1,64}/g) ?? [];
  return [
    `-----BEGIN ${label}-----`,
    ...lines,
    `-----END ${label}-----`,
    "",
  ].join("\n");
}
