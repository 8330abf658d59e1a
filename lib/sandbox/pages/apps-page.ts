import { type Html, html } from "./html.ts";
import { layout, tokenField, type View } from "./layout.ts";

/** An application's key, as its user sees it. */
export interface App {
  id: number;
  applicationName: string;
  scopes: readonly string[];
  approved: Date;
  lastUsed: Date;
  revoked: Date | null;
}

/** The applications that a user has let in. */
export function appsPage(
  view: View,
  username: string,
  apps: readonly App[]
): string {
  const content = html`<h1>Apps of ${username}</h1>
    ${apps.length === 0
      ? html`<p>No application has a key of this account.</p>`
      : html`<div class="wide">
          <table class="apps">
            <thead>
              <tr>
                <th scope="col">Application</th>
                <th scope="col">May</th>
                <th scope="col">Approved</th>
                <th scope="col">Last used</th>
                <th scope="col">Access</th>
              </tr>
            </thead>
            <tbody>
              ${apps.map((app) => rowOf(view, app))}
            </tbody>
          </table>
        </div>`}`;
  return layout(view, `Apps of ${username}`, content);
}

function rowOf(view: View, app: App): Html {
  const isRevoked = app.revoked !== null;
  const action = isRevoked ? "undo-revoke" : "revoke";
  return html`<tr data-key-id="${app.id}">
    <td>${app.applicationName}</td>
    <td>${app.scopes.join(", ")}</td>
    <td>${timeOf(app.approved)}</td>
    <td>${timeOf(app.lastUsed)}</td>
    <td>
      <form action="/user-api-key/${action}" method="post">
        ${tokenField(view)}
        <input type="hidden" name="id" value="${app.id}" />
        <input type="hidden" name="return" value="apps" />
        <button class="btn" type="submit">
          ${isRevoked ? "Undo revoke" : "Revoke access"}
        </button>
      </form>
    </td>
  </tr>`;
}

function timeOf(time: Date): Html {
  const text = time.toISOString();
  return html`<time datetime="${text}">
    ${text.slice(0, 16).replace("T", " ")}
  </time>`;
}
