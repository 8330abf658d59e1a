import { type Connection, isClientError } from "#client";
import { z } from "zod";

const ANSWER = z.object({
  site_settings: z.array(z.object({ setting: z.string(), value: z.unknown() })),
});

const NAMES = [
  "allowed_user_api_auth_redirects",
  "user_api_key_allowed_groups",
  "cors_origins",
] as const;

/** The settings that user API keys depend on, each a list. */
export type SiteSettings = Readonly<
  Record<(typeof NAMES)[number], readonly string[]>
>;

/** @returns null where the admin key may not read them */
export async function readSiteSettings(
  admin: Connection
): Promise<SiteSettings | null> {
  try {
    const { body } = await admin.request("GET", "/admin/site_settings.json", {
      query: { names: NAMES },
    });
    const answer = ANSWER.parse(body).site_settings;
    const listOf = (name: string) =>
      String(answer.find(({ setting }) => setting === name)?.value ?? "")
        .split("|")
        .filter(Boolean);
    return {
      allowed_user_api_auth_redirects: listOf(NAMES[0]),
      user_api_key_allowed_groups: listOf(NAMES[1]),
      cors_origins: listOf(NAMES[2]),
    };
  } catch (error) {
    if (isClientError(error) || error instanceof z.ZodError) {
      return null;
    }
    throw error;
  }
}
