import type { SettingDefinition } from "./definitions.ts";

/** Source: `config/site_settings.yml`, 3.5, of sites whose users another site knows. */
export const LOGIN: readonly SettingDefinition[] = [
  {
    setting: "enable_discourse_connect",
    type: "bool",
    category: "login",
    default: "false",
    description: "Users of another site are brought here by DiscourseConnect.",
  },
  {
    setting: "discourse_connect_secret",
    type: "string",
    category: "login",
    default: "",
    description: "The secret with which that site signs what it says of users.",
  },
];
