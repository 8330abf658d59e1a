import type { AllowList } from "../choices/index.ts";
import { splitValues } from "../model/index.ts";

/**
 * Makes chips of a pasted list. A single value is left to the field, where it may be part of a
 * longer text; a column would lose its line breaks there.
 *
 * @example {{on "paste" (pasteValues @list) capture=true}}
 */
export function pasteValues(list: AllowList) {
  return (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData("text") ?? "";
    if (splitValues(list.param, pasted).length > 1) {
      event.preventDefault();
      // A chooser of the host would take it for something to look for.
      event.stopPropagation();
      list.type(`${list.draft}${pasted},`);
    }
  };
}
