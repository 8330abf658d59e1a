/** The columns that a user is shown by anywhere. */
export interface UserColumns {
  id: number;
  username: string;
  name: string | null;
}

/** A user as Discourse embeds it everywhere. */
export function basicUser({ id, username, name }: UserColumns): object {
  return { id, username, name, avatar_template: avatarTemplate(username) };
}

/** Source: `User.default_template`, 3.5. */
export function avatarTemplate(username: string): string {
  return `/letter_avatar_proxy/v4/letter/${username.charAt(0).toLowerCase()}/4bbf92/{size}.png`;
}
