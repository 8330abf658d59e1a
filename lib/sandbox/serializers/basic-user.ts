/** The columns that a user is shown by anywhere. */
export interface UserColumns extends AvatarColumns {
  id: number;
  name: string | null;
}

/** What the address of an avatar is made of. */
export interface AvatarColumns {
  username: string;
  uploaded_avatar_id: number | null;
}

/** Core's number for the way in which it scales images. */
const VERSION = 2;

/** A user as Discourse embeds it everywhere. */
export function basicUser(user: UserColumns): object {
  const { id, username, name } = user;
  return { id, username, name, avatar_template: avatarTemplate(user) };
}

/** Source: `User.avatar_template`, 3.5. */
export function avatarTemplate({
  username,
  uploaded_avatar_id: upload,
}: AvatarColumns): string {
  const name = username.toLowerCase();
  return upload === null
    ? `/letter_avatar_proxy/v4/letter/${name.charAt(0)}/4bbf92/{size}.png`
    : `/user_avatar/127.0.0.1/${name}/{size}/${upload}_${VERSION}.png`;
}
