/**
 * Puts a text on the clipboard. Answers whether it got there: without a secure context the
 * browser offers no clipboard, and a reader may forbid it.
 *
 * @example await copyText("8f1c0b7e") // true
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
