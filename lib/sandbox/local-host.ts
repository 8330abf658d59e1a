/**
 * True for the names of this machine. A page elsewhere that makes its own name point here
 * (DNS rebinding) sends that name, and is turned away.
 *
 * @example isLocal("localhost:4200") // true
 */
export function isLocal(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host ?? "");
}
