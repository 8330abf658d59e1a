import { html } from "./html.ts";
import { layout, type View } from "./layout.ts";
import { type Login, loginTable } from "./login-page.ts";

/** Where to go in the sandbox. */
export function startPage(view: View, logins: readonly Login[]): string {
  const apps = view.username === null ? null : `/u/${view.username}`;
  const content = html`<h1>${view.siteTitle}</h1>
    <p>
      An invented Discourse on this machine. Nothing here is real: try every key
      you like.
    </p>
    <ul>
      <li><a href="/admin/api/keys">API keys</a>, as the admin</li>
      ${apps === null
        ? html`<li>
            <a href="/login">Log in</a> to let applications in by user API keys
          </li>`
        : html`<li><a href="${apps}/preferences/apps">Your apps</a></li>`}
      <li><a href="/sandbox/settings">Site settings</a></li>
    </ul>
    ${loginTable(logins)}`;
  return layout(view, "Start", content);
}
