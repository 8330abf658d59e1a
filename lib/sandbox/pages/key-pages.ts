import type { UserScope } from "../scopes/index.ts";
import { type Html, html } from "./html.ts";
import { hiddenField, layout, tokenField, type View } from "./layout.ts";

/** What an application asks a user for. */
export interface Consent {
  applicationName: string;
  scopes: readonly UserScope[];
  redirect: string | null;
  pushUrl: string | null;
  /** Days or hours after which the key ends, in words. */
  life: string | null;
  /** Fields that go on as they came. */
  fields: Readonly<Record<string, string | null>>;
}

/** Asks the user whether an application may have a key. */
export function consentPage(view: View, consent: Consent): string {
  const content = html`<h1>Authorize application access</h1>
    <div class="authorize-api-key">
      ${consentList(consent)} ${whereTo(consent)}
      ${consentForm(view, "/user-api-key", consent.fields)}
    </div>`;
  return layout(view, "Authorize application access", content);
}

/** Who asks for what, in words. */
export function consentList(consent: Consent): Html {
  return html`<p>
      “${consent.applicationName}” is requesting the following access to your
      account:
    </p>
    <ul class="scopes">
      ${consent.scopes.map(
        ({ label, description }) =>
          html`<li>
            <strong>${label}</strong>
            <span class="quiet">${description}</span>
          </li>`
      )}
    </ul>`;
}

/** Asks the user whether an application may sign in as the user, once. */
export function oneTimePasswordConsentPage(
  view: View,
  applicationName: string,
  fields: Consent["fields"]
): string {
  const content = html`<h1>
      Would you like to allow “${applicationName}” to access this site?
    </h1>
    <div class="authorize-api-key">
      <p class="quiet">
        It gets a password that signs in as you, once, within ten minutes.
      </p>
      ${consentForm(view, "/user-api-key/otp", fields)}
    </div>`;
  return layout(view, "One-time password", content);
}

/** Shows the encrypted key to be copied, where there is no address to send it to. */
export function payloadPage(
  view: View,
  applicationName: string,
  payload: string
): string {
  const content = html`<h1>Your key is ready</h1>
    <p>
      We just generated a new user API key for you to use with
      “${applicationName}”, please paste the following key into your
      application:
    </p>
    <code>${payload}</code>`;
  return layout(view, "User API key", content);
}

/** Confirms a log-in by a one-time password: a mere visit does not use it up. */
export function oneTimePasswordPage(
  view: View,
  username: string,
  address: string
): string {
  const content = html`<form action="${address}" method="post">
    ${tokenField(view)}
    <h1>Continue to ${view.siteTitle}</h1>
    <p>Logging in as ${username}</p>
    <input
      type="submit"
      name="commit"
      value="Finish Login"
      class="btn btn-primary"
    />
  </form>`;
  return layout(view, "Finish login", content);
}

function whereTo({ redirect, pushUrl, life }: Consent): Html {
  const lines = [
    redirect === null
      ? html`The key is shown to you, encrypted for the application.`
      : html`The key is sent, encrypted, to <code>${redirect}</code>`,
    ...(pushUrl
      ? [html`Notifications are pushed to <code>${pushUrl}</code>`]
      : []),
    ...(life === null ? [] : [html`The key ends after ${life}.`]),
  ];
  return html`${lines.map((line) => html`<p class="quiet">${line}</p>`)}`;
}

function consentForm(
  view: View,
  action: string,
  fields: Consent["fields"]
): Html {
  return html`<form action="${action}" method="post">
    ${tokenField(view)}
    ${Object.entries(fields).map(([name, value]) => hiddenField(name, value))}
    <div class="buttons">
      <input
        type="submit"
        name="commit"
        value="Authorize"
        class="btn btn-primary"
      />
      <a class="btn" href="/sandbox">Cancel</a>
    </div>
  </form>`;
}
