import { typedPath } from "./typed-path.ts";

/** What was typed in the search box, understood. */
export interface ScopeQuery {
  verb: string | null;
  /** Segments of a typed address, or null. */
  path: readonly string[] | null;
  /** The address as it was typed, with its query; null where there is none. */
  address: string | null;
  /** Nobody adds to this address any more: it has a host, a format or a query. */
  isWhole: boolean;
  words: readonly string[];
}

const VERBS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);
const QUOTES = /^["']|["']$/g;

/**
 * Understands what was typed. A verb counts as one in capitals or before an address, so that
 * `post` alone still finds posts. A whole curl command is read for its method and address.
 *
 * @example parseQuery("put /groups/42").verb // "PUT"
 * @example parseQuery("curl -d a=1 https://forum.example.com/posts").verb // "POST"
 */
export function parseQuery(typed: string): ScopeQuery {
  const tokens = typed
    .trim()
    .split(/\s+/)
    .map((token) => token.replaceAll(QUOTES, ""))
    .filter(Boolean);
  return tokens[0] === "curl" ? readCurl(tokens) : readWords(tokens);
}

function readWords(tokens: readonly string[]): ScopeQuery {
  let verb: string | null = null;
  let address: string | null = null;
  const words: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const upper = token.toUpperCase();
    const beforeAddress = typedPath(tokens[index + 1] ?? "") !== null;
    if (VERBS.has(upper) && (token === upper || beforeAddress)) {
      verb = upper;
    } else if (address === null && typedPath(token) !== null) {
      address = token;
    } else {
      words.push(token.toLowerCase());
    }
  }
  return { verb, words, ...addressOf(address) };
}

/** What curl does without being told: GET, or POST when it sends something. */
function readCurl(tokens: readonly string[]): ScopeQuery {
  const given = tokens.findIndex((token) => /^(-X|--request)/.test(token));
  const attached = tokens[given]?.replace(/^(-X|--request=?)/, "");
  const method = attached || tokens[given + 1];
  const sends = tokens.some((token) => /^(-d|--data|-F|--form)/.test(token));
  const verb = given === -1 ? (sends ? "POST" : "GET") : method;
  const address = tokens.find((token) => /^(https?:\/\/|\/)/.test(token));
  return {
    verb: verb?.toUpperCase() ?? null,
    words: [],
    ...addressOf(address ?? null),
  };
}

function addressOf(
  address: string | null
): Pick<ScopeQuery, "path" | "address" | "isWhole"> {
  return {
    address,
    path: address === null ? null : typedPath(address),
    isWhole: address !== null && /^https?:|[?#]|\.json$/.test(address),
  };
}
