import { type Html, html } from "./html.ts";
import { STYLE } from "./style.ts";

/** What every page knows: the site, who looks at it, and the token of its forms. */
export interface View {
  siteTitle: string;
  username: string | null;
  token: string;
}

/**
 * A whole page around its content.
 *
 * @example layout(view, "Log in", html`<h1>Log in</h1>`)
 */
export function layout(view: View, title: string, content: Html): string {
  const { siteTitle } = view;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="csrf-token" content="${view.token}" />
        <title>${title} - ${siteTitle}</title>
        <link rel="icon" href="data:," />
        <style>
          ${{ markup: STYLE }}
        </style>
      </head>
      <body>
        <header>
          <a href="/sandbox">${siteTitle}</a>
          ${whoIsHere(view)}
        </header>
        <main id="main-outlet">${content}</main>
      </body>
    </html> `.markup;
}

/** The hidden field without which no form is accepted. */
export function tokenField({ token }: View): Html {
  return html`<input
    type="hidden"
    name="authenticity_token"
    value="${token}"
    autocomplete="off"
  />`;
}

/** @example hiddenField("nonce", "n1") */
export function hiddenField(name: string, value: string | null): Html {
  return value === null
    ? html``
    : html`<input
        type="hidden"
        name="${name}"
        value="${value}"
        autocomplete="off"
      />`;
}

function whoIsHere(view: View): Html {
  const { username } = view;
  return username === null
    ? html`<a href="/login">Log in</a>`
    : html`<span>Signed in as <strong>${username}</strong></span>
        <form action="/session/${username}" method="post">
          ${tokenField(view)}
          <input type="hidden" name="_method" value="delete" />
          <button class="btn" type="submit">Log out</button>
        </form>`;
}
