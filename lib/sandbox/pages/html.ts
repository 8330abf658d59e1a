/** Markup that is safe to send. Only `html` makes it. */
export interface Html {
  readonly markup: string;
}

/** What may stand between the markup; text is escaped. */
export type Part = string | number | null | Html | readonly Html[];

/**
 * Markup with its values escaped.
 *
 * @example html`<p>${"<b>"}</p>`.markup // "<p>&lt;b&gt;</p>"
 */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly Part[]
): Html {
  const markup = strings
    .map((text, at) => (at === 0 ? text : markupOf(values[at - 1]) + text))
    .join("");
  return { markup };
}

function markupOf(part: Part | undefined): string {
  if (part === null || part === undefined) {
    return "";
  }
  if (typeof part === "object") {
    return "markup" in part
      ? part.markup
      : part.map(({ markup }) => markup).join("");
  }
  return String(part)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
