import { scryptSync, timingSafeEqual } from "node:crypto";

/** Cheap on purpose: the passwords of an invented forum are printed at its start. */
const COST = { N: 1024 };

/** @example hashPassword("password-of-sam-1", "sam") */
export function hashPassword(password: string, salt: string): string {
  return scryptSync(password, salt, 32, COST).toString("hex");
}

/** True if this password has that hash. */
export function isPassword(
  password: string,
  { hash, salt }: { hash: string; salt: string }
): boolean {
  const [one, other] = [hashPassword(password, salt), hash].map((text) =>
    Buffer.from(text)
  );
  return (
    one !== undefined &&
    other !== undefined &&
    one.length === other.length &&
    timingSafeEqual(one, other)
  );
}
