import { html } from "./html.ts";
import { type Consent, consentList } from "./key-pages.ts";
import { layout, tokenField, type View } from "./layout.ts";

/** Asks for the code that a device shows. */
export function activatePage(view: View, problem: string | null): string {
  const content = html`<h1>Connect a device</h1>
    ${problem === null
      ? null
      : html`<p class="alert" role="alert">${problem}</p>`}
    <form action="/user-api-key/activate" method="post">
      ${tokenField(view)} ${codeField()}
      <div class="buttons">
        <button class="btn btn-primary" type="submit">Continue</button>
      </div>
    </form>`;
  return layout(view, "Connect a device", content);
}

/** How the user came here: by a link, or by typing the code, which gave a token. */
export interface DeviceVisit {
  request: string | null;
  approval: string | null;
  /** The code was another. */
  isInvalid: boolean;
}

/** Asks whether a device may have a key. Whoever came by a link types the device's code, too. */
export function deviceConsentPage(
  view: View,
  consent: Consent,
  { request, approval, isInvalid }: DeviceVisit
): string {
  const content = html`<h1>Authorize application access</h1>
    ${isInvalid
      ? html`<p class="alert" role="alert">The device shows another code.</p>`
      : null}
    <div class="authorize-api-key">
      ${consentList(consent)}
      <form action="/user-api-key/device/authorize" method="post">
        ${tokenField(view)}
        ${approval === null
          ? html`<input type="hidden" name="request" value="${request}" />
              ${codeField()}`
          : html`<input
              type="hidden"
              name="approval_token"
              value="${approval}"
            />`}
        <div class="buttons">
          <input
            type="submit"
            name="commit"
            value="Authorize"
            class="btn btn-primary"
          />
          ${approval === null
            ? null
            : html`<button class="btn" formaction="/user-api-key/device/deny">
                Deny
              </button>`}
        </div>
      </form>
    </div>`;
  return layout(view, "Authorize application access", content);
}

function codeField() {
  return html`<label for="user-code">The code that the device shows</label>
    <input
      type="text"
      id="user-code"
      name="code"
      autocomplete="off"
      autocapitalize="characters"
      required
    />`;
}
