import { html } from "./html.ts";
import { layout, type View } from "./layout.ts";

/** Says one thing, e.g. why something is refused. */
export function messagePage(
  view: View,
  title: string,
  message: string
): string {
  return layout(
    view,
    title,
    html`<h1>${title}</h1>
      <div class="alert alert-error" role="alert">${message}</div>
      <p><a href="/sandbox">Back to the start</a></p>`
  );
}
