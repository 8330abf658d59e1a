import { html } from "./html.ts";
import { layout, tokenField, type View } from "./layout.ts";

/** The log-in form. Its ids are those of Discourse's own. */
export function loginPage(
  view: View,
  { problem, logins }: { problem: string | null; logins: readonly Login[] }
): string {
  const content = html`<h1>Log in</h1>
    ${problem === null
      ? null
      : html`<p class="alert" role="alert" id="modal-alert">${problem}</p>`}
    <form action="/session" method="post" id="login-form">
      ${tokenField(view)}
      <label for="login-account-name">Email / Username</label>
      <input
        type="text"
        id="login-account-name"
        name="login"
        autocomplete="username"
        autocapitalize="none"
        required
      />
      <label for="login-account-password">Password</label>
      <input
        type="password"
        id="login-account-password"
        name="password"
        autocomplete="current-password"
        required
      />
      <div class="buttons">
        <button type="submit" id="login-button" class="btn btn-primary">
          Log in
        </button>
      </div>
    </form>
    ${loginTable(logins)}`;
  return layout(view, "Log in", content);
}

/** Someone of the invented forum. */
export interface Login {
  username: string;
  password: string;
}

/** The people of the forum with their passwords, which are no secret. */
export function loginTable(logins: readonly Login[]) {
  return html`<h2>Who lives here</h2>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">Username</th>
            <th scope="col">Password</th>
          </tr>
        </thead>
        <tbody>
          ${logins.map(
            ({ username, password }) =>
              html`<tr>
                <td>${username}</td>
                <td><code>${password}</code></td>
              </tr>`
          )}
        </tbody>
      </table>
    </div>`;
}
