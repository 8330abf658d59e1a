import { type Clock, type Fetch, systemClock } from "../environment.ts";
import type { Answer } from "./answer.ts";
import {
  type Credentials,
  headersFor,
  type KeyKind,
  kindOf,
  secretsOf,
} from "./credentials.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { prepare, type RequestOptions } from "./prepare.ts";
import { callOf, send } from "./send.ts";
import { siteAddress } from "./site-address.ts";
import { secondsToWait } from "./waiting.ts";

/** A site and a way to call it. Holds its key where printing doesn't reach. */
export interface Connection {
  /** E.g. `https://example.com/forum`. */
  readonly site: string;
  readonly kind: KeyKind;
  /**
   * Calls the site. Waits out rate limits as `Retry-After` says.
   *
   * @throws RefusedError for every status from 300 on that `accept` doesn't list
   * @example await connection.request("GET", "/notifications.json")
   */
  request(
    method: string,
    path: string,
    options?: RequestOptions
  ): Promise<Answer>;
}

export interface ConnectOptions {
  site: string;
  credentials?: Credentials;
  /** How often a call is tried in all when the site limits its rate; 4 unless told otherwise. */
  tries?: number;
  /** Seconds; a longer wait is an error at once. 90 unless told otherwise. */
  longestWait?: number;
  /** Told before each wait. */
  onWait?: (seconds: number, call: string) => void;
  /** Lets a key travel unencrypted to another machine. */
  allowHttp?: boolean;
  fetch?: Fetch;
  clock?: Clock;
}

/**
 * Connects to a site; nothing is sent yet.
 *
 * @example
 * const connection = connect({ site: "https://example.com", credentials: { userApiKey } });
 */
export function connect(options: ConnectOptions): Connection {
  const { credentials = null, clock = systemClock } = options;
  const { tries = 4, longestWait = 90, onWait, allowHttp } = options;
  const site = siteAddress(options.site, { allowHttp: allowHttp ?? false });
  const keyHeaders = headersFor(credentials);
  const kind = kindOf(credentials);
  const secrets = secretsOf(credentials);
  // Looked up at each call, so that whoever replaces the global one is heard.
  const fetch: Fetch =
    options.fetch ?? ((...args) => globalThis.fetch(...args));

  return Object.freeze({
    site,
    kind,
    async request(method: string, path: string, asked: RequestOptions = {}) {
      const outgoing = prepare(site, method, path, asked, keyHeaders);
      const call = callOf(outgoing);
      for (let tried = 1; ; tried++) {
        const answer = await send(outgoing, { fetch, secrets });
        if (isAccepted(answer, asked)) {
          return answer;
        }
        const now = clock.now();
        const seconds = secondsToWait(answer, now);
        if (answer.status !== 429 || tried >= tries || seconds > longestWait) {
          throw explainRefusal(answer, { call, kind, secrets, now });
        }
        onWait?.(seconds, call);
        await clock.sleep(seconds * 1000, asked.signal);
      }
    },
  });
}

function isAccepted({ status }: Answer, { accept }: RequestOptions): boolean {
  return status < 300 || (accept?.includes(status) ?? false);
}
