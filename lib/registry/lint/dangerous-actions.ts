/**
 * Actions that can make keys, change settings, grant staff, impersonate, export the database,
 * change what every visitor's browser runs, or run queries: whoever holds them can become an
 * admin. Read in the controllers of 3.5.0.beta9.
 */
const DANGEROUS: readonly RegExp[] = [
  /^ad_plugin\/house_ads#(?:create|update)$/,
  /^admin\/api#(?:create|update|undo_revoke_key)$/,
  /^admin\/backups#(?!index|show|logs|is_backup_restore_running|status)/,
  /^admin\/embedding#update$/,
  /^admin\/email_(?:styles|templates)#(?:update|revert)$/,
  /^admin\/impersonate#create$/,
  /^admin\/plugins#/,
  /^admin\/site_settings#update$/,
  /^admin\/site_texts#(?:update|revert)$/,
  /^admin\/themes#(?!index|show|schema|get_translations|diff_local_changes)/,
  /^admin\/users#(?:grant_admin|grant_moderation|sync_sso|add_group|merge)$/,
  /^admin\/web_hooks#(?:create|update)$/,
  /^admin\/config\/customize#/,
  /^discourse_automation\/admin_automations#(?:create|update)$/,
  /^discourse_data_explorer\/query#(?:create|update|run|group_reports_run|public_run)$/,
  /^chat\/admin\/export#/,
  /^chat\/admin\/incoming_webhooks#(?:create|update)$/,
  /^discourse_ai\/admin\/ai_(?:embeddings|llms|tools)#(?:create|update|test|import)$/,
  /^discourse_ai\/admin\/ai_personas#import$/,
  /^discourse_ai\/admin\/ai_spam#fix_errors$/,
  /^discourse_chat_integration\/chat#(?:create|update)_channel$/,
  /^session#(?:become|one_time_password|sso_provider)$/,
  /^user_api_keys#(?:create|otp|undo_revoke)$/,
  /^users#(?:password_reset_update|admin_login|confirm_admin|update_primary_email)$/,
  /^users_email#/,
];

/** @example isDangerous("admin/api#create") // true */
export function isDangerous(action: string): boolean {
  return DANGEROUS.some((pattern) => pattern.test(action));
}
