/** `fetch` as browsers and Node have it. */
export type Fetch = typeof globalThis.fetch;

/** Web Crypto as browsers and Node have it. */
export type WebCrypto = typeof globalThis.crypto;

/** A private key that Web Crypto keeps: neither printing nor `JSON` shows it. */
export type PrivateKey = Awaited<ReturnType<WebCrypto["subtle"]["importKey"]>>;

/** Time, as far as the client needs it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits; rejects with the signal's reason once that is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const stop = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", stop);
        resolve();
      }, milliseconds);
      signal?.addEventListener("abort", stop, { once: true });
    }),
};
