import { localAddress, withHost } from "./address.ts";
import {
  type CurlOption,
  longOption,
  shortOption,
  takesArgument,
} from "./curl-options.ts";

/** An option of a command with its argument, or an address. */
export interface CurlArgument {
  option: CurlOption;
  text: string;
}

/**
 * Tells options from addresses.
 *
 * @example readArguments(["-XPUT", "x.org"]).map(({ option }) => option) // ["request", "url"]
 */
export function readArguments(
  words: readonly string[]
): readonly CurlArgument[] {
  const given: CurlArgument[] = [];
  let isUnknown = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word.startsWith("--")) {
      // `--request=PUT` is none of curl's spellings, and many write it.
      const [, name = "", attached] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
      const option = longOption(name);
      isUnknown = option === null;
      if (option) {
        const text = takesArgument(option)
          ? (attached ?? words[++at] ?? "")
          : "";
        given.push({ option, text });
      }
    } else if (/^-[\w:]/.test(word)) {
      isUnknown = false;
      at += readCluster(word.slice(1), words[at + 1], given);
    } else if (word !== "" && word !== "-") {
      // `--speed-limit 100`: an option that nobody listed here may have an argument.
      if (!isUnknown || localAddress(withHost(word)) !== null) {
        given.push({ option: "url", text: word });
      }
      isUnknown = false;
    }
  }
  return given;
}

/** `-sSXPUT`, `-sX PUT`: switches may stand together. Returns how many words it took besides. */
function readCluster(
  letters: string,
  next: string | undefined,
  given: CurlArgument[]
): number {
  for (let at = 0; at < letters.length; at++) {
    const option = shortOption(letters.charAt(at));
    if (!option) {
      continue;
    }
    if (!takesArgument(option)) {
      given.push({ option, text: "" });
      continue;
    }
    const attached = letters.slice(at + 1);
    given.push({ option, text: attached === "" ? (next ?? "") : attached });
    return attached === "" ? 1 : 0;
  }
  return 0;
}
