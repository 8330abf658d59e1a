export { appsPage } from "./apps-page.ts";
export { activatePage, deviceConsentPage } from "./device-pages.ts";
export type { View } from "./layout.ts";
export {
  type Consent,
  consentPage,
  oneTimePasswordConsentPage,
  oneTimePasswordPage,
  payloadPage,
} from "./key-pages.ts";
export { loginPage } from "./login-page.ts";
export { messagePage } from "./message-page.ts";
export { settingsPage } from "./settings-page.ts";
export { startPage } from "./start-page.ts";
