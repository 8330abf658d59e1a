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
      ${tokenField(view)}
      <label for="user-code">The code that the device shows</label>
      <input
        type="text"
        id="user-code"
        name="user_code"
        autocomplete="off"
        autocapitalize="characters"
        required
      />
      <div class="buttons">
        <button class="btn btn-primary" type="submit">Continue</button>
      </div>
    </form>`;
  return layout(view, "Connect a device", content);
}

/** Asks whether a device may have a key. */
export function deviceConsentPage(
  view: View,
  consent: Consent,
  device: { userCode: string; request: string }
): string {
  const content = html`<h1>Authorize application access</h1>
    <div class="authorize-api-key">
      <p>
        Go on only if the device shows the code
        <strong>${device.userCode}</strong>.
      </p>
      ${consentList(consent)}
      <form action="/user-api-key/device/authorize" method="post">
        ${tokenField(view)}
        <input type="hidden" name="request" value="${device.request}" />
        <div class="buttons">
          <input
            type="submit"
            name="commit"
            value="Authorize"
            class="btn btn-primary"
          />
          <button class="btn" formaction="/user-api-key/device/deny">
            Deny
          </button>
        </div>
      </form>
    </div>`;
  return layout(view, "Authorize application access", content);
}
