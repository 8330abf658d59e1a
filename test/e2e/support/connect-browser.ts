import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/**
 * Connects to the browser that all files share. What a file opens in it is its own, and closed with
 * its connection.
 *
 * @example const browser = await connectBrowser(); …; await browser.close();
 */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject("browserAddress"));
}
